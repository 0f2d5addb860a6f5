package app.leadline.intelligence.ui;

import app.leadline.intelligence.Difference;
import app.leadline.intelligence.Storyline;
import app.leadline.leadpage.LeadPageContext;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Texts;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;

/** All versions of a storyline: read one, see what the newest changed, delete what is wrong. */
class HistoryDialog extends Dialog {

    private static final int PAGE = 20;

    private final transient Storyline.Version newest;
    private final transient LeadPageContext page;
    private final transient IntelligenceParts parts;
    private final transient ViewerTime time = ViewerTime.of(UI.getCurrent());
    private final Div list = new Div();
    private final Div reading = new Div();

    HistoryDialog(Storyline.Version newest, LeadPageContext page, IntelligenceParts parts) {
        this.newest = newest;
        this.page = page;
        this.parts = parts;
        setHeaderTitle(getTranslation("intelligence.history"));
        addClassName("intel-history");
        list.addClassName("intel-versions");
        reading.addClassName("intel-reading");
        Div columns = new Div(list, reading);
        columns.addClassName("intel-columns");
        add(columns);
        Button close = new Button(getTranslation("intelligence.close"), click -> close());
        getFooter().add(close);
        fill(null);
        attempt(() -> read(newest));
    }

    private void fill(Storyline.@org.jspecify.annotations.Nullable Version after) {
        attempt(() -> {
            List<Storyline.Version> versions =
                    parts.storylines().versions(page.member(), page.lead(), after == null ? null : after.id(), PAGE);
            versions.forEach(version -> list.add(row(version)));
            if (versions.size() == PAGE) {
                NativeButton more = new NativeButton(getTranslation("intelligence.older"));
                more.addClassName("ll-link-button");
                more.addClickListener(click -> {
                    list.remove(more);
                    fill(versions.getLast());
                });
                list.add(more);
            }
        });
    }

    private NativeButton row(Storyline.Version version) {
        NativeButton row = new NativeButton("", click -> attempt(() -> read(version)));
        Span when = new Span(time.date(version.at()) + " " + time.clock(version.at()));
        Span who = new Span(version.by().name());
        who.addClassName("ll-quiet");
        row.add(when, who);
        row.addClassName("intel-version-row");
        return row;
    }

    private void read(Storyline.Version version) {
        reading.removeAll();
        Storyline storyline = parts.storylines().version(page.member(), version.id());
        VersionLine line = new VersionLine(storyline.version(), time);
        if (!version.id().equals(newest.id())) {
            Button compare =
                    new Button(getTranslation("intelligence.compare"), click -> attempt(() -> compare(version)));
            compare.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            line.add(compare);
        }
        if (storyline.version().deletable()) {
            Button delete = new Button(getTranslation("intelligence.delete"), click -> attempt(() -> delete(version)));
            delete.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY, ButtonVariant.ERROR);
            line.add(delete);
        }
        reading.add(line, new StorylineText(storyline, page, parts, time));
    }

    private void compare(Storyline.Version older) {
        reading.removeAll();
        List<Difference> differences = parts.storylines().compare(page.member(), older.id(), newest.id());
        reading.add(new Paragraph(Texts.of("intelligence.compared", time.date(older.at()), time.date(newest.at()))));
        differences.forEach(difference -> reading.add(line(difference)));
    }

    private static Div line(Difference difference) {
        Span kind = new Span(Texts.of("intelligence.difference." + difference.kind()));
        kind.addClassName("intel-difference-kind");
        Div line = new Div(kind);
        Stream.of(difference.before(), difference.after())
                .distinct()
                .filter(java.util.Objects::nonNull)
                .map(statement -> new Paragraph(statement.text()))
                .forEach(line::add);
        line.addClassNames(
                "intel-difference", "intel-" + difference.kind().name().toLowerCase(java.util.Locale.ROOT));
        return line;
    }

    private void delete(Storyline.Version version) {
        parts.service().delete(page.member(), version.id());
        close();
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException refused) {
            Notifications.problem(refused);
        }
    }
}
