package app.leadline.segment.ui;

import app.leadline.segment.SegmentState;
import app.leadline.segment.SegmentsOfLead;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A segment and why the lead is in it. */
class MembershipRow extends Div {

    MembershipRow(SegmentsOfLead.Membership membership) {
        addClassName("segment-membership");
        Anchor link = new Anchor(
                SegmentLinks.page(membership.segment()), new SegmentBadge(membership.name(), membership.colour()));
        link.addClassName("segment-link");
        add(link);
        Span why = new Span(membership
                .why()
                .map(sentence -> getTranslation("segment.panel.because", sentence))
                .orElseGet(() -> getTranslation(
                        membership.state() == SegmentState.ACTIVE
                                ? "segment.panel.outdated"
                                : "segment.panel.noLonger")));
        why.addClassName("segment-why");
        why.getElement().setAttribute("dir", "auto");
        add(why);
        if (membership.state() != SegmentState.ACTIVE) {
            Span frozen = new Span(
                    membership.brokenBy() == null
                            ? getTranslation("segment.panel.frozen")
                            : getTranslation("segment.panel.broken", membership.brokenBy()));
            frozen.addClassName("segment-frozen");
            add(frozen);
        }
    }
}
