package app.leadline.deal.ui;

import app.leadline.deal.DealCard;
import app.leadline.lead.ui.LeadAvatar;
import app.leadline.organization.MemberDirectory;
import app.leadline.shared.MoneyText;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A deal on the board. All of it is a link to its page, and can be dragged. The keys are in board.js, which knows the deal by {@code
 * data-deal}.
 */
class BoardCard extends ListItem {

    private final Anchor title = new Anchor();
    private final NativeButton move = new NativeButton("");
    private final Div rest = new Div();
    private transient DealCard deal;

    /** @param onAsk asks where the deal shall go */
    BoardCard(DealCard deal, Runnable onAsk) {
        this.deal = deal;
        addClassName("board-card");
        getElement().setAttribute("data-deal", deal.id().toString());
        title.addClassName("board-card-title");
        title.getElement().setAttribute("dir", "auto");
        title.getElement().setAttribute("draggable", "false");
        title.getElement().setAttribute("aria-keyshortcuts", "M Control+ArrowLeft Control+ArrowRight");
        move.add(VaadinIcon.ARROWS_LONG_H.create());
        move.addClassName("board-card-move");
        move.getElement().setAttribute("tabindex", "-1");
        move.addClickListener(click -> onAsk.run());
        rest.addClassName("board-card-rest");
        // The link stays in its place whatever the card shows: taken out and put back it would lose the focus.
        add(title, move, rest);
        DragSource<BoardCard> source = DragSource.create(this);
        source.setEffectAllowed(EffectAllowed.MOVE);
    }

    DealCard deal() {
        return deal;
    }

    void show(DealCard now, ViewerTime time, Instant today) {
        deal = now;
        title.setHref("deals/" + now.id());
        title.setText(now.title());
        title.setTitle(now.title());
        move.setAriaLabel(getTranslation("deal.board.moveThis", now.title()));
        move.setTitle(getTranslation("deal.board.move.tooltip"));
        rest.removeAll();
        rest.add(lead(), value(), facts(time, today));
    }

    private Div lead() {
        Span name = new Span(deal.leadName());
        name.getElement().setAttribute("dir", "auto");
        Div lead = new Div(new LeadAvatar(deal.lead(), deal.leadInitials(), deal.leadPhoto()), name);
        lead.addClassName("board-card-lead");
        return lead;
    }

    private Div value() {
        Span amount = new Span(MoneyText.of(deal.value(), getLocale()));
        amount.addClassName("board-card-amount");
        Span type = new Span(getTranslation("deal.revenueType." + deal.revenueType()));
        Div value = new Div(amount, type);
        value.addClassName("board-card-value");
        return value;
    }

    private Div facts(ViewerTime time, Instant today) {
        long days = Math.max(0, ChronoUnit.DAYS.between(time.day(deal.movedAt()), time.day(today)));
        Span age = new Span(getTranslation("deal.board.age", days));
        age.setTitle(getTranslation("deal.board.since", time.exact(deal.movedAt())));
        MemberDirectory.Entry by = deal.createdBy();
        Span creator = new Span(by.name().isBlank() ? by.email() : by.name());
        creator.setTitle(getTranslation("deal.createdBy", time.date(deal.createdAt()), by.email()));
        creator.getElement().setAttribute("dir", "auto");
        Div facts = new Div(age, creator);
        facts.addClassName("board-card-facts");
        deal.campaign().ifPresent(campaign -> {
            Span from = new Span(campaign);
            from.addClassName("board-card-campaign");
            from.setTitle(campaign);
            from.getElement().setAttribute("dir", "auto");
            facts.add(from);
        });
        return facts;
    }

    /** While it is being saved that it stands here. */
    void pending(boolean saving) {
        setClassName("board-card-pending", saving);
    }

    /** One card of a column can be reached by Tab, the others by the arrow keys. */
    void reachable(boolean byTab) {
        title.getElement().setAttribute("tabindex", byTab ? "0" : "-1");
    }

    void focus() {
        title.getElement()
                .executeJs(
                        "this.focus({ preventScroll: true }); this.scrollIntoView({ block: 'nearest', inline: 'nearest' })");
    }
}
