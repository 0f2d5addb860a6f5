package app.leadline.intelligence.ui;

import app.leadline.intelligence.Storyline;
import app.leadline.intelligence.StorylineId;
import app.leadline.intelligence.StorylineProgressed;
import app.leadline.leadpage.LeadPageContext;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Throttle;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** All versions of a storyline: read one, see what changed from one to another, delete what is wrong. */
class HistoryDialog extends Dialog {

    private final transient LeadPageContext page;
    private final transient IntelligenceParts parts;
    private final transient ViewerTime time = ViewerTime.of(UI.getCurrent());
    private final VersionList list;
    private final Div reading = new Div();
    private transient @Nullable StorylineId newest;
    private transient StorylineId read;

    HistoryDialog(StorylineId first, LeadPageContext page, IntelligenceParts parts) {
        this.page = page;
        this.parts = parts;
        this.read = first;
        this.list = new VersionList(
                (before, limit) -> parts.storylines().versions(page.member(), page.lead(), before, limit),
                version -> attempt(() -> read(version.id())),
                time);
        setHeaderTitle(getTranslation("intelligence.history"));
        addClassName("intel-history");
        reading.addClassName("intel-reading");
        Div columns = new Div(list, reading);
        columns.addClassName("intel-columns");
        add(columns);
        getFooter().add(new Button(getTranslation("intelligence.close"), click -> close()));
        Throttle looks = new Throttle(this, Duration.ofSeconds(1), () -> attempt(this::lookAgain));
        parts.broadcaster().listen(this, new StorylineProgressed.Of(page.lead()), event -> looks.request());
        attempt(() -> {
            fill();
            read(first);
        });
    }

    private void fill() {
        newest = list.fill().map(Storyline.Version::id).orElse(null);
    }

    /** There may be another version, or one less. What is being read stays as long as it is there. */
    private void lookAgain() {
        StorylineId before = newest;
        Optional<Storyline.Version> now = parts.storylines().versions(page.member(), page.lead(), null, 1).stream()
                .findFirst();
        if (now.isEmpty()) {
            close();
        } else if (!now.get().id().equals(before) || gone(read)) {
            fill();
            if (gone(read)) {
                Notifications.problem(Sentence.of("intelligence.gone"));
                read(now.get().id());
            } else {
                list.mark(read);
            }
        }
    }

    private boolean gone(StorylineId version) {
        return parts.storylines().versions(page.member(), page.lead(), new StorylineId(version.value() + 1), 1).stream()
                .noneMatch(one -> one.id().equals(version));
    }

    private void read(StorylineId id) {
        Storyline storyline = parts.storylines().version(page.member(), id);
        read = id;
        list.mark(id);
        reading.removeAll();
        List<Button> actions = new ArrayList<>();
        StorylineId latest = newest;
        if (latest != null && !id.equals(latest)) {
            actions.add(action("intelligence.compare", () -> compare(storyline.version(), latest)));
        }
        parts.storylines().versions(page.member(), page.lead(), id, 1).stream()
                .findFirst()
                .ifPresent(former -> actions.add(action("intelligence.compare.former", () -> compare(former, id))));
        if (storyline.version().deletable()) {
            Button delete = action("intelligence.delete", () -> askToDelete(storyline.version()));
            delete.addThemeVariants(ButtonVariant.ERROR);
            actions.add(delete);
        }
        reading.add(
                new VersionLine(storyline.version(), time, actions.toArray(Button[]::new)),
                new StorylineText(storyline, page, parts, time));
    }

    private Button action(String name, Runnable work) {
        Button button = new Button(getTranslation(name), click -> attempt(work));
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return button;
    }

    private void compare(Storyline.Version older, StorylineId newer) {
        Storyline.Version after =
                parts.storylines().version(page.member(), newer).version();
        ComparisonText text = new ComparisonText(parts.storylines().compare(page.member(), older.id(), newer));
        reading.removeAll();
        Paragraph which = new Paragraph(getTranslation("intelligence.compared", when(older), when(after)));
        which.addClassName("intel-compared");
        StorylineId back = read;
        reading.add(new Div(which, action("intelligence.compare.back", () -> read(back))), text);
    }

    private String when(Storyline.Version version) {
        return time.date(version.at()) + ", " + time.clock(version.at());
    }

    private void askToDelete(Storyline.Version version) {
        new DeleteVersionDialog(when(version), version.by().name(), () -> attempt(() -> delete(version.id()))).open();
    }

    private void delete(StorylineId version) {
        try {
            parts.service().delete(page.member(), version);
        } catch (AccessDeniedException noLonger) {
            // What was offered before the right was taken away is not offered again.
            read(version);
            throw noLonger;
        }
        Notifications.success(Sentence.of("intelligence.deleted"));
        fill();
        if (newest == null) {
            close();
        } else {
            read(newest);
        }
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException refused) {
            Notifications.problem(refused);
        }
    }
}
