package app.leadline.deal.ui;

import app.leadline.deal.DealCard;
import app.leadline.deal.DealId;
import app.leadline.deal.StageId;
import app.leadline.lead.LeadChanged;
import app.leadline.lead.LeadPhotoChanged;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.UI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cards that are on the board, each in one column. A card stays the same component wherever it goes. */
class BoardCards {

    private final Map<StageId, BoardColumn> columns;
    private final transient DealParts parts;
    private final transient BoardNews news;
    private final transient BoardMoves moves;
    private final Map<DealId, BoardCard> cards = new HashMap<>();

    /** @param columns those of the board, as they are at any time */
    BoardCards(Map<StageId, BoardColumn> columns, DealParts parts, BoardNews news, BoardMoves moves) {
        this.columns = columns;
        this.parts = parts;
        this.news = news;
        this.moves = moves;
    }

    Optional<BoardCard> find(DealId deal) {
        return Optional.ofNullable(cards.get(deal));
    }

    boolean has(BoardCard card) {
        return cards.get(card.deal().id()) == card;
    }

    /** Columns may have gone. */
    void forgetOthers() {
        cards.values().removeIf(card -> !columns.containsKey(card.deal().stage()));
    }

    void fill(BoardColumn column, List<DealCard> found, int limit) {
        cards.values()
                .removeIf(card -> card.deal().stage().equals(column.stage().id()));
        column.fill(found.stream().map(this::fresh).toList(), found.size() < limit);
    }

    void append(BoardColumn column, List<DealCard> found, int limit) {
        column.append(found.stream().map(this::fresh).toList(), found.size() < limit);
    }

    /** Shows a deal as it stands now, where it belongs; when that is beyond what is shown, not at all. */
    void put(DealCard deal) {
        BoardCard known = cards.get(deal.id());
        if (known != null
                && known.deal().stage().equals(deal.stage())
                && known.deal().key().equals(deal.key())) {
            show(known, deal);
            return;
        }
        BoardColumn column = columns.get(deal.stage());
        if (column != null && column.reaches(deal.key())) {
            column.place(fresh(deal));
        } else {
            drop(deal.id());
        }
    }

    void drop(DealId deal) {
        find(deal).ifPresent(card -> {
            leave(card);
            cards.remove(deal);
        });
    }

    /** A card that stands in no column; one that stood in another is taken from there. */
    private BoardCard fresh(DealCard deal) {
        BoardCard card = cards.get(deal.id());
        if (card == null) {
            card = new BoardCard(deal, () -> moves.ask(deal.id()));
            cards.put(deal.id(), card);
            parts.broadcaster().listen(card, deal.lead(), event -> {
                if (event instanceof LeadChanged || event instanceof LeadPhotoChanged) {
                    news.about(deal.id());
                }
            });
        } else {
            leave(card);
        }
        show(card, deal);
        return card;
    }

    private void leave(BoardCard card) {
        BoardColumn column = columns.get(card.deal().stage());
        if (column != null) {
            column.remove(card);
        }
    }

    private void show(BoardCard card, DealCard deal) {
        card.show(deal, ViewerTime.of(UI.getCurrent()), parts.clock().instant());
        card.pending(moves.pending(deal.id()));
    }
}
