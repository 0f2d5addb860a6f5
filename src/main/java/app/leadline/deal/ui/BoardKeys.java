package app.leadline.deal.ui;

import app.leadline.deal.DealId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.DomEvent;
import java.util.Optional;

/** What board.js makes of keys: a card goes along with an arrow, or is asked where to go. */
final class BoardKeys {

    private static final String DEAL = "event.detail.deal";
    private static final String BY = "event.detail.by";

    private BoardKeys() {}

    static void on(Component board, BoardMoves moves) {
        board.getElement()
                .addEventListener(
                        "board-step",
                        key -> deal(key)
                                .ifPresent(deal -> moves.step(
                                        deal, key.getEventData().path(BY).asInt(0) < 0 ? -1 : 1)))
                .addEventData(DEAL)
                .addEventData(BY);
        board.getElement()
                .addEventListener("board-ask", key -> deal(key).ifPresent(moves::ask))
                .addEventData(DEAL);
    }

    /** Anything may come from a browser. */
    private static Optional<DealId> deal(DomEvent key) {
        String number = key.getEventData().path(DEAL).asString("");
        return number.matches("[1-9]\\d{0,17}") ? Optional.of(new DealId(Long.parseLong(number))) : Optional.empty();
    }
}
