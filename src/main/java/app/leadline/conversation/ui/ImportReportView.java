package app.leadline.conversation.ui;

import app.leadline.conversation.ImportReport;
import app.leadline.conversation.ImportReport.Chat;
import app.leadline.conversation.ImportReport.Skipped;
import app.leadline.conversation.export.SkipReason;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the import did: how many messages came, and what was left out and why. */
class ImportReportView extends Div {

    private static final long serialVersionUID = 1L;
    private static final int EXAMPLES = 5;

    ImportReportView(ImportReport report, Runnable left) {
        addClassName("import-report");
        long added = report.total(Chat::added);
        Span title =
                new Span(VaadinIcon.CHECK_CIRCLE_O.create(), new Span(Texts.of("conversation.report.title", added)));
        title.addClassName("import-report-title");
        title.getElement().setAttribute("role", "status");
        Div numbers = new Div(
                number("conversation.report.added", added),
                number("conversation.report.updated", report.total(Chat::updated)),
                number("conversation.report.known", report.total(Chat::known)),
                number("conversation.report.skipped", skippedIn(report)));
        numbers.addClassName("import-report-numbers");
        add(title, numbers);
        UnorderedList remarks = remarks(report);
        if (remarks.getChildren().findAny().isPresent()) {
            add(remarks);
        }
        if (report.chats().size() > 1) {
            add(chats(report, left));
        }
    }

    private static long skippedIn(ImportReport report) {
        return report.total(chat ->
                chat.skipped().values().stream().mapToLong(Skipped::count).sum());
    }

    private static Div number(String label, long value) {
        Span count = new Span(Texts.of("conversation.report.number", value));
        count.addClassName("import-number");
        Div box = new Div(count, new Span(Texts.of(label)));
        box.addClassName("import-report-number");
        return box;
    }

    private static UnorderedList remarks(ImportReport report) {
        UnorderedList remarks = new UnorderedList();
        remarks.addClassName("import-remarks");
        Map<SkipReason, Long> counts = new EnumMap<>(SkipReason.class);
        Map<SkipReason, List<String>> examples = new EnumMap<>(SkipReason.class);
        for (Chat chat : report.chats()) {
            chat.skipped().forEach((reason, skipped) -> {
                counts.merge(reason, skipped.count(), Long::sum);
                examples.computeIfAbsent(reason, r -> new ArrayList<>()).addAll(skipped.examples());
            });
        }
        counts.forEach((reason, count) -> {
            List<String> some = examples.getOrDefault(reason, List.of());
            String first = String.join(", ", some.subList(0, Math.min(EXAMPLES, some.size())));
            remarks.add(new ListItem(Texts.of("conversation.skip." + reason.name(), count, first)));
        });
        long shortened = report.total(Chat::shortened);
        if (shortened > 0) {
            remarks.add(new ListItem(Texts.of("conversation.report.shortened", shortened)));
        }
        return remarks;
    }

    private static UnorderedList chats(ImportReport report, Runnable left) {
        UnorderedList list = new UnorderedList();
        list.addClassName("import-report-chats");
        for (Chat chat : report.chats()) {
            String name = chat.name().isBlank() ? Texts.of("conversation.chat.unnamed") : chat.name();
            Anchor link = new Anchor("leads/" + chat.lead() + "/messages", name);
            link.getElement().setAttribute("router-link", true);
            link.getElement().addEventListener("click", click -> left.run());
            link.getElement().setAttribute("dir", "auto");
            Span count = new Span(Texts.of("conversation.report.chat", chat.added(), chat.updated()));
            count.addClassName("ll-quiet");
            list.add(new ListItem(link, count));
        }
        return list;
    }
}
