package app.leadline.intelligence.ui;

import app.leadline.conversation.ConversationId;
import app.leadline.customfield.FieldDefinition;
import app.leadline.intelligence.Source;
import app.leadline.intelligence.Statement;
import app.leadline.intelligence.Statement.Reach;
import app.leadline.leadpage.LeadPageContext;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Texts;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Leads from a statement to where it comes from. One that leads nowhere, because it is somebody else's or gone, can still be asked why: by
 * keyboard and finger, too.
 */
class SourceChip extends NativeButton {

    SourceChip(Statement.Chip chip, LeadPageContext page, ViewerTime time) {
        Source source = chip.source();
        Optional<Sentence> whyNot = whyNot(chip);
        addClassNames("intel-chip", "intel-chip-" + chip.reach().name().toLowerCase(Locale.ROOT));
        var icon = icon(chip).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon);
        String kind = Texts.of("intelligence.source." + source.kind());
        String what = Texts.of("intelligence.source.of", kind, time.date(source.at()));
        String quote = chip.quote() == null ? "" : "\n\u201c" + chip.quote() + "\u201d";
        String why = whyNot.map(sentence -> "\n" + Texts.of(sentence)).orElse("");
        setTitle(what + quote + why);
        setAriaLabel(what + why);
        if (whyNot.isPresent()) {
            getElement().setAttribute("aria-disabled", "true");
        }
        addClickListener(click -> whyNot.ifPresentOrElse(Notifications::success, () -> {
            leaveHistory();
            open(source, page);
        }));
    }

    /** Empty when it leads somewhere. */
    private static Optional<Sentence> whyNot(Statement.Chip chip) {
        if (chip.reach() != Reach.OPEN) {
            return Optional.of(Sentence.of("intelligence.source." + chip.reach()));
        }
        return chip.source().kind() == Source.Kind.NOTE
                ? Optional.of(Sentence.of("intelligence.source.NOTE.closed"))
                : Optional.empty();
    }

    /** It would stand before what is opened. */
    private void leaveHistory() {
        HistoryDialog history = findAncestor(HistoryDialog.class);
        if (history != null) {
            history.close();
        }
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
            case MESSAGE ->
                page.openTab(
                        "messages", Map.of("account", conversation(source), "message", String.valueOf(source.id())));
            case TALK -> page.openTab("messages", Map.of("account", conversation(source)));
            case ACTIVITY -> page.openTab("activities", Map.of("activity", String.valueOf(source.id())));
            case ACTION -> page.openTab("activities", Map.of("type", "storyline"));
            case LEAD -> page.openTab("activities", Map.of("type", "audit"));
            case FIELD -> showField(source, page);
            case NOTE -> throw new IllegalArgumentException("a note of an extension leads nowhere");
        }
    }

    private static void showField(Source source, LeadPageContext page) {
        if (!page.showBeside(FieldDefinition.KIND, source.id())) {
            Notifications.success(Sentence.of("intelligence.source.GONE"));
        }
    }

    private static String conversation(Source source) {
        ConversationId conversation = source.conversation();
        return conversation == null ? "" : conversation.toString();
    }
}
