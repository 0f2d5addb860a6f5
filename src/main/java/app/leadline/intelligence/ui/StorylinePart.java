package app.leadline.intelligence.ui;

import app.leadline.intelligence.Draft;
import app.leadline.intelligence.News;
import app.leadline.intelligence.RunState;
import app.leadline.intelligence.Storyline;
import app.leadline.intelligence.StorylineProgressed;
import app.leadline.leadpage.LeadPageContext;
import app.leadline.organization.MemberDirectory;
import app.leadline.shared.MemberId;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.AsyncLoad;
import app.leadline.shared.ui.EmptyState;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Throttle;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.signals.Signal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The storyline of the lead: the newest version, and the one that is being written, whoever began it. */
class StorylinePart extends Div {

    /** Nobody sees more changes than these. */
    private static final Duration A_LOOK = Duration.ofMillis(200);

    private static final int LINES = 6;

    private final transient LeadPageContext page;
    private final transient IntelligenceParts parts;
    private final transient AsyncLoad loading;
    private final RunLine run;
    private final DraftText draft = new DraftText();
    private final Div place = new Div();
    private final transient Map<MemberId, MemberDirectory.Entry> named = new HashMap<>();
    private @Nullable VersionView version;
    private @Nullable NothingYet nothing;
    private boolean stale;

    StorylinePart(LeadPageContext page, IntelligenceParts parts) {
        this.page = page;
        this.parts = parts;
        this.loading = new AsyncLoad(this, parts.ticker());
        this.run = new RunLine(this::generate, () -> parts.service().cancel(page.member(), page.lead()));
        addClassName("intel-storyline");
        add(run, draft, place);
        place.add(new Skeleton(LINES));
        Throttle looks = new Throttle(this, A_LOOK, this::progressed);
        parts.broadcaster().listen(this, new StorylineProgressed.Of(page.lead()), event -> looks.request());
        Throttle calm = new Throttle(this, Duration.ofSeconds(2), this::load);
        page.onEvent(this, event -> calm.request());
        Signal.effect(this, () -> {
            if (page.shown().get() && stale) {
                load();
            }
        });
    }

    /** @param news since the newest version; empty when there is none */
    private record Shown(Optional<Storyline> newest, Optional<News> news) {}

    @Override
    protected void onAttach(AttachEvent attached) {
        load();
    }

    /** What nobody sees waits. */
    private boolean unseen() {
        stale = !page.shown().peek();
        return stale;
    }

    private void load() {
        if (unseen()) {
            return;
        }
        var member = page.member();
        loading.load(
                () -> {
                    Optional<Storyline> newest = parts.storylines().newest(member, page.lead());
                    return new Shown(
                            newest,
                            newest.map(one ->
                                    parts.news().since(member, one.version().id())));
                },
                this::show,
                this::failed);
    }

    private void failed(RuntimeException failure) {
        version = null;
        nothing = null;
        Button again = new Button(getTranslation("intelligence.retry"), click -> load());
        fill(new EmptyState(
                VaadinIcon.WARNING, Sentence.of("intelligence.failed"), Notifications.whyUnread(failure), again));
    }

    /** While it is written only the upper half changes; whatever ends it changes the version. */
    private void progressed() {
        if (unseen()) {
            return;
        }
        try {
            Optional<RunState> state = parts.service().state(page.member(), page.lead());
            if (state.filter(now -> !now.step().ended()).isPresent()) {
                told(state);
            } else {
                load();
            }
        } catch (RuntimeException failure) {
            failed(failure);
        }
    }

    private void show(Shown now) {
        Storyline newest = now.newest().orElse(null);
        if (newest == null) {
            version = null;
            sayNothingYet();
        } else {
            nothing = null;
            News news = now.news().orElseThrow();
            if (version == null || !version.refresh(newest, news)) {
                version = new VersionView(newest, page, parts, ViewerTime.of(getUI().orElseThrow()), run::takeFocus);
                version.refresh(newest, news);
                fill(version);
            }
        }
        run.suggest(now.news().filter(since -> !since.none()).isPresent());
        tell();
    }

    /** Of how far it has come now: while the rest was read it went on. */
    private void tell() {
        try {
            told(parts.service().state(page.member(), page.lead()));
        } catch (RuntimeException failure) {
            failed(failure);
        }
    }

    private void told(Optional<RunState> state) {
        Optional<RunState> running = state.filter(now -> !now.step().ended());
        run.show(state, state.map(RunState::by).flatMap(this::nameOf).orElse(null), version != null);
        draft.show(running.map(RunState::soFar).orElse(Draft.EMPTY));
        // The former version gives way to what is there of the new one, and comes back if nothing comes of it.
        place.setVisible(!draft.isVisible());
        if (running.isPresent() && nothing != null) {
            nothing = null;
            fill(new Skeleton(LINES));
            place.setVisible(!draft.isVisible());
        }
    }

    private Optional<String> nameOf(MemberId member) {
        if (member.equals(page.member().id())) {
            return Optional.empty();
        }
        if (!named.containsKey(member)) {
            named.putAll(parts.members().named(Set.of(member)));
        }
        return Optional.ofNullable(named.get(member)).map(MemberDirectory.Entry::name);
    }

    private void fill(Component content) {
        place.removeAll();
        place.add(content);
        place.setVisible(true);
        run.takeFocus();
    }

    /** Once: somebody may have the focus in it. */
    private void sayNothingYet() {
        if (nothing == null) {
            nothing = new NothingYet(this::generate);
            fill(nothing);
        }
        nothing.ready();
    }

    private void generate() {
        try {
            ViewerTime time = ViewerTime.of(getUI().orElseThrow());
            parts.service().generate(page.member(), page.lead(), time.locale(), time.zone());
            progressed();
        } catch (RuntimeException failure) {
            Notifications.problem(failure);
            load();
        }
    }
}
