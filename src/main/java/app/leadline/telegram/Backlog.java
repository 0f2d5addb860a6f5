package app.leadline.telegram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was told of one account and waits, in its order. It does not grow with time: when it has become long, what happened in each talk is
 * replaced by the word that something did.
 */
final class Backlog {

    /** About as many megabytes for a thousand accounts as a server has to spare, and a day of a busy one. */
    static final int LONG = 1_000;

    private final Deque<Delivery> waiting = new ArrayDeque<>();
    private int most = LONG;

    synchronized Backlog with(Delivery delivery) {
        waiting.add(delivery);
        if (waiting.size() > most) {
            condense();
            most = Math.max(LONG, 2 * waiting.size());
        }
        return this;
    }

    synchronized Delivery first() {
        return waiting.element();
    }

    /** @return null when nothing is left */
    synchronized @Nullable Backlog withoutFirst() {
        waiting.remove();
        return waiting.isEmpty() ? null : this;
    }

    /** But for the first one, which may be on its way. */
    private void condense() {
        Delivery first = waiting.remove();
        List<Delivery> rest = List.copyOf(waiting);
        waiting.clear();
        waiting.add(first);
        Condensed condensed = new Condensed();
        rest.forEach(delivery -> condensed.add(delivery.update()));
        condensed.updates().forEach(update -> waiting.add(first.of(update)));
    }
}
