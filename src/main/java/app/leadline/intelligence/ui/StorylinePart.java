package app.leadline.intelligence.ui;

import app.leadline.intelligence.News;
import app.leadline.intelligence.RunState;
import app.leadline.intelligence.Storyline;
import app.leadline.intelligence.StorylineProgressed;
import app.leadline.lead.LeadEvent;
import app.leadline.leadpage.LeadPageContext;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.AsyncLoad;
import app.leadline.shared.ui.EmptyState;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Texts;
import app.leadline.shared.ui.Throttle;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The storyline of the lead: the newest version, and the one that is being written, whoever began it. */
class StorylinePart extends Div {

    private final transient LeadPageContext page;
    private final transient IntelligenceParts parts;
    private final transient AsyncLoad loading;
    private final RunLine run;
    private final Div place = new Div(new Skeleton(6));
    private transient @Nullable Shown shown;

    StorylinePart(LeadPageContext page, IntelligenceParts parts) {
        this.page = page;
        this.parts = parts;
        this.loading = new AsyncLoad(this, parts.ticker());
        this.run = new RunLine(this::generate, () -> parts.service().cancel(page.member(), page.lead()));
        addClassName("intel-storyline");
        add(run, place);
        parts.broadcaster().listen(this, new StorylineProgressed.Of(page.lead()), event -> progressed());
        Throttle calm = new Throttle(this, Duration.ofSeconds(2), this::load);
        page.onEvent(this, event -> {
            if (event.category() != LeadEvent.Category.AUDIT) {
                calm.request();
            }
        });
    }

    /** @param news since the newest version; empty when there is none */
    private record Shown(Optional<Storyline> newest, Optional<News> news, Optional<RunState> state) {}

    @Override
    protected void onAttach(AttachEvent attached) {
        load();
    }

    private void load() {
        var member = page.member();
        loading.load(
                () -> {
                    Optional<Storyline> newest = parts.storylines().newest(member, page.lead());
                    return new Shown(
                            newest,
                            newest.map(one ->
                                    parts.news().since(member, one.version().id())),
                            parts.service().state(member, page.lead()));
                },
                this::show,
                failure -> {
                    Button again = new Button(getTranslation("intelligence.retry"), click -> load());
                    again.addThemeVariants(ButtonVariant.SMALL);
                    place.removeAll();
                    place.add(new Paragraph(Texts.of(Notifications.sentenceFor(failure))), again);
                });
    }

    /** While it is written only the line above changes; whatever ends it changes what is below. */
    private void progressed() {
        Optional<RunState> state = parts.service().state(page.member(), page.lead());
        boolean writing = state.filter(now -> !now.step().ended()).isPresent();
        run.show(state, shown != null && shown.newest().isPresent());
        if (!writing) {
            load();
        }
    }

    private void show(Shown now) {
        shown = now;
        ViewerTime time = ViewerTime.of(getUI().orElseThrow());
        run.show(now.state(), now.newest().isPresent());
        place.removeAll();
        now.newest()
                .ifPresentOrElse(
                        storyline -> {
                            VersionLine line = new VersionLine(storyline.version(), time);
                            now.news().filter(news -> !news.none()).ifPresent(line::news);
                            line.add(historyButton(storyline));
                            place.add(line, new StorylineText(storyline, page, parts, time));
                        },
                        () -> place.add(nothingYet()));
    }

    private Button historyButton(Storyline newest) {
        Button history = new Button(
                getTranslation("intelligence.history"),
                VaadinIcon.TIME_BACKWARD.create(),
                click -> new HistoryDialog(newest.version(), page, parts).open());
        history.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return history;
    }

    private EmptyState nothingYet() {
        return new EmptyState(
                VaadinIcon.MAGIC, Sentence.of("intelligence.none"), Sentence.of("intelligence.none.hint"));
    }

    private void generate() {
        try {
            ViewerTime time = ViewerTime.of(getUI().orElseThrow());
            parts.service().generate(page.member(), page.lead(), time.locale(), time.zone());
            progressed();
        } catch (RuntimeException failure) {
            Notifications.problem(failure);
        }
    }
}
