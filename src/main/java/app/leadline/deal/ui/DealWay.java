package app.leadline.deal.ui;

import app.leadline.deal.DealId;
import app.leadline.deal.DealMove;
import app.leadline.deal.DealReading;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Which way a deal went through the stages, newest first. */
class DealWay extends Div {

    private static final int PAGE = 10;

    private final transient CurrentMember member;
    private final transient DealReading reading;
    private final DealId deal;
    private final OrderedList steps = new OrderedList();
    private final NativeButton more = new NativeButton(getTranslation("deal.history.more"), click -> showMore());
    private int shown = PAGE;

    DealWay(CurrentMember member, DealId deal, DealReading reading) {
        this.member = member;
        this.deal = deal;
        this.reading = reading;
        steps.addClassName("deal-steps");
        more.addClassName("ll-link-button");
        add(steps, more);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        refresh();
    }

    private void showMore() {
        shown += PAGE * PAGE;
        refresh();
    }

    /** As many steps as are shown, read anew. */
    void refresh() {
        List<DealMove> moves = reading.history(member, deal, null, shown + 1);
        ViewerTime time = ViewerTime.of(UI.getCurrent());
        steps.removeAll();
        moves.stream().limit(shown).forEach(move -> steps.add(step(move, time)));
        more.setVisible(moves.size() > shown);
    }

    private ListItem step(DealMove move, ViewerTime time) {
        Span when = new Span(time.date(move.at()) + ", " + time.clock(move.at()));
        when.setTitle(time.exact(move.at()));
        Div about = new Div(when, new Span(move.by()));
        about.addClassName("deal-step-about");
        ListItem step = new ListItem(DealLooks.stage(move.to(), move.colour()));
        if (move.from() != null) {
            Span from = new Span(getTranslation("deal.history.from", move.from()));
            from.addClassName("ll-quiet");
            step.add(from);
        }
        step.add(about);
        step.addClassName("deal-step");
        return step;
    }
}
