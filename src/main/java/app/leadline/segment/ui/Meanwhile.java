package app.leadline.segment.ui;

import app.leadline.segment.SegmentSummary;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Somebody else changed or deleted the segment while it is edited here: says who and what, and offers both ways. */
class Meanwhile extends Div {

    Meanwhile() {
        addClassNames("segment-banner", "segment-meanwhile");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    void changed(SegmentSummary theirs, Runnable takeTheirs, Runnable keepMine) {
        String by = theirs.origin().changedBy();
        String when = ViewerTime.of(UI.getCurrent()).clock(theirs.origin().changedAt());
        String who = by == null
                ? getTranslation("segment.meanwhile.changed", when, theirs.sentence())
                : getTranslation("segment.meanwhile.changedBy", by, when, theirs.sentence());
        Button theirRule = new Button(getTranslation("segment.meanwhile.theirs"), click -> takeTheirs.run());
        Button myRule = new Button(getTranslation("segment.meanwhile.mine"), click -> keepMine.run());
        theirRule.addThemeVariants(ButtonVariant.SMALL);
        myRule.addThemeVariants(ButtonVariant.SMALL);
        Div ways = new Div(theirRule, myRule);
        ways.addClassName("segment-ways");
        say(who);
        add(ways);
    }

    /** What was typed is still there, and becomes another segment when it is saved. */
    void deleted() {
        say(getTranslation("segment.meanwhile.deleted"));
    }

    void settled() {
        setVisible(false);
        removeAll();
    }

    private void say(String sentence) {
        removeAll();
        add(SegmentLooks.icon(VaadinIcon.WARNING), new Span(sentence));
        setVisible(true);
    }
}
