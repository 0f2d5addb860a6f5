package app.leadline.intelligence.ui;

import app.leadline.intelligence.Storyline;
import app.leadline.intelligence.StorylineId;
import app.leadline.intelligence.StorylineProgressed;
import app.leadline.leadpage.LeadPageContext;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.AsyncLoad;
import app.leadline.shared.ui.LostFocus;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Throttle;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All versions of a storyline: read one, see what changed from one to another, delete what is wrong. */
@JavaScript(LostFocus.SCRIPT)
class HistoryDialog extends Dialog {

    private final transient LeadPageContext page;
    private final transient IntelligenceParts parts;
    private final transient ViewerTime time = ViewerTime.of(UI.getCurrent());
    private final transient AsyncLoad loading;
    private final transient AsyncLoad further;
    private final VersionList list = new VersionList(this::read, this::older, time);
    private final Div reading = new Div(new Skeleton(6));
    /** Null for the newest, whichever it is. */
    private transient @Nullable StorylineId read;

    private transient @Nullable SeenVersion shown;
    private boolean comparing;

    /**
     * @param first the version to begin with
     * @param closed run when it is closed
     */
    HistoryDialog(StorylineId first, LeadPageContext page, IntelligenceParts parts, Runnable closed) {
        this.page = page;
        this.parts = parts;
        this.read = first;
        this.loading = new AsyncLoad(this, parts.ticker());
        this.further = new AsyncLoad(this, parts.ticker());
        setHeaderTitle(getTranslation("intelligence.history"));
        addClassName("intel-history");
        reading.addClassName("intel-reading");
        reading.getElement().setAttribute("role", "region");
        reading.getElement().setAttribute("tabindex", "-1");
        reading.getElement().setAttribute("aria-label", getTranslation("intelligence.version"));
        Div columns = new Div(list, reading);
        columns.addClassName("intel-columns");
        add(columns);
        getFooter().add(new Button(getTranslation("intelligence.close"), click -> close()));
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                closed.run();
            }
        });
        Throttle looks = new Throttle(this, Duration.ofSeconds(1), () -> look(read));
        parts.broadcaster().listen(this, new StorylineProgressed.Of(page.lead()), event -> looks.request());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        look(read);
    }

    private void read(@Nullable StorylineId version) {
        shown = null;
        comparing = false;
        look(version);
    }

    private void look(@Nullable StorylineId wanted) {
        read = wanted;
        loading.load(
                () -> SeenVersion.of(parts.storylines(), page, wanted),
                found -> found.ifPresentOrElse(this::show, this::close),
                this::failed);
    }

    private void older(StorylineId than) {
        further.load(
                () -> parts.storylines().versions(page.member(), page.lead(), than, VersionList.PAGE),
                more -> {
                    list.add(more);
                    list.mark(read);
                },
                this::failed);
    }

    private void show(SeenVersion now) {
        StorylineId found = now.read().version().id();
        boolean gone = read != null && !found.equals(read);
        if (gone) {
            Notifications.problem(Sentence.of("intelligence.gone"));
        }
        read = found;
        list.show(now.newest());
        list.mark(found);
        if (comparing && !gone) {
            return;
        }
        comparing = false;
        if (shown == null || !shown.showsAs(now)) {
            shown = now;
            show(
                    new VersionLine(now.read().version(), time, actions(now)),
                    new StorylineText(now.read(), page, parts, time));
        } else {
            reading.getChildren()
                    .filter(StorylineText.class::isInstance)
                    .map(StorylineText.class::cast)
                    .forEach(text -> text.refresh(now.read()));
        }
    }

    private void show(Component... content) {
        reading.removeAll();
        reading.add(content);
        LostFocus.goesOnAt(reading);
    }

    private Button[] actions(SeenVersion now) {
        List<Button> actions = new ArrayList<>();
        Storyline.Version version = now.read().version();
        Storyline.Version latest = now.newest().getFirst();
        if (!version.id().equals(latest.id())) {
            actions.add(action("intelligence.compare", () -> compare(version, latest)));
        }
        now.former()
                .ifPresent(
                        former -> actions.add(action("intelligence.compare.former", () -> compare(former, version))));
        if (version.deletable()) {
            Button delete = action("intelligence.delete", () -> askToDelete(version));
            delete.addThemeVariants(ButtonVariant.ERROR);
            actions.add(delete);
        }
        return actions.toArray(Button[]::new);
    }

    private Button action(String name, Runnable work) {
        Button button = new Button(getTranslation(name), click -> work.run());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return button;
    }

    private void compare(Storyline.Version older, Storyline.Version newer) {
        loading.load(
                () -> parts.storylines().compare(page.member(), older.id(), newer.id()),
                differences -> {
                    comparing = true;
                    Paragraph which = new Paragraph(getTranslation("intelligence.compared", when(older), when(newer)));
                    which.addClassName("intel-compared");
                    StorylineId back = read;
                    show(
                            new Div(which, action("intelligence.compare.back", () -> read(back))),
                            new ComparisonText(differences));
                },
                this::failed);
    }

    private String when(Storyline.Version version) {
        return time.date(version.at()) + ", " + time.clock(version.at());
    }

    private void askToDelete(Storyline.Version version) {
        new DeleteVersionDialog(when(version), version.by().name(), () -> delete(version.id())).open();
    }

    private void delete(StorylineId version) {
        try {
            parts.service().delete(page.member(), version);
            Notifications.success(Sentence.of("intelligence.deleted"));
            read(null);
        } catch (RuntimeException refused) {
            Notifications.problem(refused);
            // What was offered before the right was taken away is not offered again.
            read(version);
        }
    }

    private void failed(RuntimeException failure) {
        Notifications.problem(Notifications.whyUnread(failure));
    }
}
