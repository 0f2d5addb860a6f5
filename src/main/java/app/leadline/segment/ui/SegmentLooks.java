package app.leadline.segment.ui;

import app.leadline.lead.CappedCount;
import app.leadline.segment.SegmentState;
import app.leadline.segment.SegmentSummary;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;

/** How numbers and states of segments look. */
final class SegmentLooks {

    private SegmentLooks() {}

    /** 1,234 or 10,000+ */
    static String number(CappedCount count) {
        return Texts.of(count.more() ? "segment.count.more" : "segment.count", count.number());
    }

    /** 1,234 leads */
    static String leads(CappedCount count) {
        return Texts.of(count.more() ? "segment.leads.more" : "segment.leads", count.number());
    }

    /** That it is frozen, and by what; nothing for an active one. */
    static Optional<Span> state(SegmentSummary segment) {
        if (segment.state() == SegmentState.ACTIVE) {
            return Optional.empty();
        }
        boolean broken = segment.state() == SegmentState.BROKEN;
        Span words = new Span(Texts.of("segment.state." + segment.state()));
        Span state = new Span(icon(broken ? VaadinIcon.WARNING : VaadinIcon.PAUSE), words);
        state.addClassNames("segment-state", broken ? "segment-broken" : "segment-inactive");
        state.setTitle(reason(segment));
        return Optional.of(state);
    }

    /** Why nobody joins or leaves. */
    static String reason(SegmentSummary segment) {
        String gone = segment.brokenBy();
        return gone == null ? Texts.of("segment.frozen") : Texts.of("segment.broken", gone);
    }

    static Component icon(VaadinIcon picture) {
        Icon icon = picture.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
