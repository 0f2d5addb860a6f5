package app.leadline.deal.ui;

import app.leadline.deal.DealCard;
import app.leadline.deal.DealId;
import app.leadline.deal.Stage;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.ConcurrentChange;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Saving;
import com.vaadin.flow.component.UI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Moves cards: shown at once, saved behind the page, one after the other. What is refused goes back to where it was, with a sentence that
 * says where the deal stands.
 */
class BoardMoves {

    private final Board board;
    private final transient CurrentMember member;
    private final transient DealParts parts;
    private final transient Saving saving;

    /** How many moves of a deal are on their way. */
    private final Map<DealId, Integer> pending = new HashMap<>();

    BoardMoves(Board board, CurrentMember member, DealParts parts) {
        this.board = board;
        this.member = member;
        this.parts = parts;
        this.saving = new Saving(parts.background());
    }

    boolean any() {
        return !pending.isEmpty();
    }

    boolean pending(DealId deal) {
        return pending.containsKey(deal);
    }

    /** Asks where to; for a card that is not on the board any more nothing happens. */
    void ask(DealId id) {
        board.card(id)
                .ifPresent(card -> new MoveDialog(card.deal(), board.stages(), stage -> move(id, stage, true)).open());
    }

    /** Some stages to the right, or to the left. */
    void step(DealId id, int by) {
        board.card(id).ifPresent(card -> {
            List<Stage> stages = board.stages();
            int at = stages.stream().map(Stage::id).toList().indexOf(card.deal().stage());
            int to = at + by;
            if (to < 0 || to >= stages.size()) {
                board.say(Sentence.of(
                        "deal.board.noFurther",
                        card.deal().title(),
                        stages.get(at).name()));
            } else {
                move(id, stages.get(to), true);
            }
        });
    }

    /** @param keeping whether the focus goes with the card */
    void move(DealId id, Stage to, boolean keeping) {
        Optional<DealCard> found = board.card(id).map(BoardCard::deal);
        if (found.isEmpty() || found.get().stage().equals(to.id())) {
            return;
        }
        DealCard before = found.get();
        pending.merge(id, 1, Integer::sum);
        board.put(before.in(to.id(), parts.clock().instant()));
        if (keeping) {
            board.focus(id, before.stage());
        }
        saving.run(
                UI.getCurrent(),
                () -> {
                    parts.deals().move(member, id, before.stage(), to.id());
                    return to;
                },
                stage -> {
                    settled(id);
                    board.say(Sentence.of("deal.board.moved", before.title(), stage.name()));
                },
                failure -> {
                    settled(id);
                    if (!pending(id)) {
                        board.put(before);
                    }
                    Notifications.problem(reason(before, failure));
                });
    }

    /** What really stands there is read once nothing is on its way. */
    private void settled(DealId id) {
        pending.computeIfPresent(id, (deal, count) -> count == 1 ? null : count - 1);
        board.card(id).ifPresent(card -> card.pending(pending(id)));
        board.news().about(id);
    }

    private static Sentence reason(DealCard deal, RuntimeException failure) {
        if (failure instanceof ConcurrentChange meanwhile && meanwhile.current() != null) {
            return Sentence.of("deal.board.movedMeanwhile", deal.title(), meanwhile.current());
        }
        return Sentence.of("deal.board.notMoved", deal.title(), Notifications.sentenceFor(failure));
    }
}
