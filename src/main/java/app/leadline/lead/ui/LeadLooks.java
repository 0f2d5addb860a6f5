package app.leadline.lead.ui;

import app.leadline.lead.LeadStatus;
import app.leadline.lead.Priority;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** Status and priority as small pictures with their name. */
final class LeadLooks {

    private LeadLooks() {}

    static Span status(LeadStatus status, String name) {
        Span look = new Span(name);
        look.addClassNames("ll-status", css("ll-status-", status));
        return look;
    }

    /** Three bars, as many of them filled as the priority is high. */
    static Span priority(Priority priority, String name) {
        Span bars = new Span(new Span(), new Span(), new Span());
        bars.addClassNames("ll-priority", css("ll-priority-", priority));
        bars.getElement().setAttribute("aria-hidden", "true");
        Span look = new Span(bars, new Span(name));
        look.addClassName("ll-priority-named");
        return look;
    }

    static String css(String prefix, Enum<?> value) {
        return prefix + value.name().toLowerCase(Locale.ROOT);
    }
}
