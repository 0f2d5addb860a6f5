package app.leadline.intelligence.ui;

import app.leadline.intelligence.Source;
import app.leadline.intelligence.Statement;
import app.leadline.intelligence.Statement.Reach;
import app.leadline.leadpage.LeadPageContext;
import app.leadline.shared.ui.Texts;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Map;

/** Leads from a statement to where it comes from; a lock where only somebody else may go, and struck out what is gone. */
class SourceChip extends NativeButton {

    SourceChip(Statement.Chip chip, LeadPageContext page, ViewerTime time) {
        Source source = chip.source();
        addClassName("intel-chip");
        add(icon(chip).create());
        String kind = Texts.of("intelligence.source." + source.kind());
        String what = Texts.of("intelligence.source.of", kind, time.date(source.at()));
        String quote = chip.quote() == null ? "" : "\n\u201c" + chip.quote() + "\u201d";
        String why = chip.reach() == Reach.OPEN ? "" : "\n" + Texts.of("intelligence.source." + chip.reach());
        setTitle(what + quote + why);
        setAriaLabel(what + why);
        setEnabled(chip.reach() == Reach.OPEN);
        addClassName("intel-chip-" + chip.reach().name().toLowerCase(java.util.Locale.ROOT));
        addClickListener(click -> open(source, page));
    }

    private static VaadinIcon icon(Statement.Chip chip) {
        if (chip.reach() == Reach.LOCKED) {
            return VaadinIcon.LOCK;
        }
        return switch (chip.source().kind()) {
            case LEAD, FIELD -> VaadinIcon.USER;
            case ACTIVITY, ACTION -> VaadinIcon.CLOCK;
            case MESSAGE, TALK -> VaadinIcon.COMMENT_O;
            case DEAL -> VaadinIcon.MONEY;
            case CAMPAIGN -> VaadinIcon.MEGAPHONE;
            case NOTE -> VaadinIcon.FILE_TEXT_O;
        };
    }

    private static void open(Source source, LeadPageContext page) {
        switch (source.kind()) {
            case DEAL -> UI.getCurrent().navigate("deals/" + source.id());
            case CAMPAIGN -> UI.getCurrent().navigate("campaigns/" + source.id());
            case MESSAGE -> page.openTab("messages", Map.of("message", String.valueOf(source.id())));
            case TALK -> page.openTab("messages", Map.of());
            case ACTIVITY -> page.openTab("activities", Map.of());
            case LEAD, FIELD, ACTION, NOTE -> page.openTab("activities", Map.of("type", "update"));
        }
    }
}
