package app.leadline.deal.ui;

import app.leadline.deal.DealKey;
import app.leadline.deal.Stage;
import app.leadline.deal.StageTotals;
import app.leadline.lead.ui.TagBadge;
import app.leadline.shared.ui.IconButton;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A stage on the board: what it is called, what its deals come to, and the first of them; further ones come while scrolling. */
class BoardColumn extends Section {

    static final int PAGE = 30;

    /** More cards than this make browser and server heavy; whoever looks for one of the others had better search. */
    private static final int LIMIT = 1_000;

    /** In pixels: what is to be seen when the next page is asked for has to last until it is there. */
    static final String NEAR_THE_END = "element.scrollHeight - element.scrollTop - element.clientHeight < 900";

    private final Span dot = new Span();
    private final Span name = new Span();
    private final Span count = new Span();
    private final IconButton create;
    private final ColumnTotals totals = new ColumnTotals();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph remark = new Paragraph();
    private final List<BoardCard> cards = new ArrayList<>();
    private transient Stage stage;
    private boolean loaded;
    private boolean complete;
    private long deals;

    /**
     * @param onMore asks for the next page
     * @param onDrop tells what was dropped here
     * @param onCreate enters a deal in this stage
     */
    BoardColumn(
            Stage stage,
            Consumer<BoardColumn> onMore,
            BiConsumer<BoardColumn, Object> onDrop,
            Consumer<Stage> onCreate) {
        this.stage = stage;
        addClassName("board-column");
        name.getElement().setAttribute("dir", "auto");
        name.addClassName("board-stage-name");
        count.addClassName("board-stage-count");
        create = new IconButton(VaadinIcon.PLUS, () -> onCreate.accept(stage()));
        H2 heading = new H2(dot, name);
        Div head = new Div(heading, count, create);
        head.addClassName("board-stage");
        list.addClassName("board-cards");
        list.getElement().setAttribute("role", "list");
        remark.addClassNames("ll-quiet", "board-remark");
        Div body = new Div(list, remark);
        body.addClassName("board-body");
        body.getElement()
                .addEventListener("scroll", scrolled -> onMore.accept(this))
                .setFilter(NEAR_THE_END)
                .throttle(200);
        add(head, totals, body);
        DropTarget<BoardColumn> target = DropTarget.create(this);
        target.setDropEffect(DropEffect.MOVE);
        target.addDropListener(
                drop -> drop.getDragSourceComponent().ifPresent(dropped -> onDrop.accept(this, dropped)));
    }

    Stage stage() {
        return stage;
    }

    void show(Stage now) {
        stage = now;
        dot.setClassName("board-dot " + TagBadge.colourClass(now.colour()));
        name.setText(now.name());
        name.setTitle(now.name());
        create.describe(getTranslation("deal.board.createIn", now.name()));
        describe();
    }

    void show(StageTotals now) {
        deals = now.deals();
        totals.show(now);
        describe();
    }

    long deals() {
        return deals;
    }

    private void describe() {
        count.setText(getTranslation("deal.board.number", deals));
        setAriaLabel(getTranslation("deal.board.column", stage.name(), deals));
    }

    /** Instead of what is shown. */
    void fill(List<BoardCard> found, boolean all) {
        List.copyOf(cards).forEach(this::take);
        cards.clear();
        loaded = true;
        append(found, all);
    }

    /** @param all whether there are no further ones */
    void append(List<BoardCard> found, boolean all) {
        cards.addAll(found);
        found.forEach(list::add);
        complete = all;
        settle();
    }

    /** Whether a deal with this key belongs to what is shown; otherwise it comes with one of the next pages. */
    boolean reaches(DealKey key) {
        return loaded
                && (complete
                        || !cards.isEmpty()
                                && key.compareTo(cards.getLast().deal().key()) < 0);
    }

    /** Whether a card of this column stays between its neighbours with another key. */
    boolean keeps(BoardCard card, DealKey key) {
        int at = cards.indexOf(card);
        return at >= 0
                && (at == 0 || cards.get(at - 1).deal().key().compareTo(key) < 0)
                && (at == cards.size() - 1
                        ? complete || key.compareTo(card.deal().key()) <= 0
                        : key.compareTo(cards.get(at + 1).deal().key()) < 0);
    }

    /** Shows a card in its place; it must not be shown in another one. */
    void place(BoardCard card) {
        int found = Collections.binarySearch(
                cards, card, Comparator.comparing((BoardCard one) -> one.deal().key()));
        int index = found < 0 ? -found - 1 : found;
        cards.add(index, card);
        list.addComponentAtIndex(index, card);
        settle();
    }

    void remove(BoardCard card) {
        cards.remove(card);
        take(card);
        settle();
    }

    private void take(BoardCard card) {
        if (card.getParent().filter(list::equals).isPresent()) {
            list.remove(card);
        }
    }

    void focusFirst() {
        if (!cards.isEmpty()) {
            cards.getFirst().focus();
        }
    }

    boolean wantsMore() {
        return loaded && !complete && cards.size() < LIMIT;
    }

    boolean isShort() {
        return wantsMore() && cards.size() < PAGE / 2;
    }

    boolean isLoaded() {
        return loaded;
    }

    /** What is shown no longer counts; it is loaded again when it is looked at. */
    void forget() {
        loaded = false;
    }

    @Nullable
    DealKey last() {
        return cards.isEmpty() ? null : cards.getLast().deal().key();
    }

    private void settle() {
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).reachable(i == 0);
        }
        boolean full = !complete && cards.size() >= LIMIT;
        remark.setVisible(full || cards.isEmpty());
        remark.setText(
                full
                        ? getTranslation("deal.board.limit", LIMIT)
                        : cards.isEmpty() ? getTranslation("deal.board.emptyColumn") : "");
    }
}
