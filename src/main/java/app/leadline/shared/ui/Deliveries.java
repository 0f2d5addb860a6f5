package app.leadline.shared.ui;

import app.leadline.shared.LiveEvent;
import com.vaadin.flow.component.UI;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one open page is still to be told, in order and one thing at a time. Adding never waits for the page; a page that is slow, or whose
 * lock somebody else has, holds up nothing but its own. What waits and happens again is told once, in the place of the last time: events
 * say that something has changed, and whoever hears one looks again.
 */
final class Deliveries {

    /** So many different things wait for a page at most. One that has missed more is loaded anew instead of being told a part. */
    static final int LIMIT = 1_000;

    private static final Logger log = LoggerFactory.getLogger(Deliveries.class);

    private final UI ui;
    private final SequencedSet<Delivery> waiting = new LinkedHashSet<>();
    private boolean underWay;
    private boolean missed;
    private boolean ended;

    /** @param listener who hears it; the same thing for two listeners is two deliveries */
    record Delivery(Consumer<LiveEvent> listener, LiveEvent event) {
        void make() {
            listener.accept(event);
        }
    }

    Deliveries(UI ui) {
        this.ui = ui;
    }

    synchronized void add(Delivery delivery) {
        if (ended || missed) {
            return;
        }
        waiting.addLast(delivery);
        if (waiting.size() > LIMIT) {
            waiting.clear();
            missed = true;
            log.warn("a page could not be told of {} changes and is loaded anew", LIMIT);
        }
        if (!underWay) {
            underWay = true;
            goOn();
        }
    }

    /** The page is gone: nothing is told any more. */
    synchronized void end() {
        ended = true;
        waiting.clear();
    }

    synchronized int size() {
        return waiting.size();
    }

    /** On a thread of its own, because {@code UI.access} runs what it is given on the calling one when the lock is free. */
    private void goOn() {
        Thread.ofVirtual().name("live-events").start(this::handOver);
    }

    private void handOver() {
        ui.accessLater(this::tellNext, this::end).run();
    }

    /** Under the lock of the page. Takes what is next only now: what was repeated while the lock was waited for has moved to the end. */
    private void tellNext() {
        try {
            if (reload()) {
                ui.getPage().reload();
            } else {
                Delivery next = next();
                if (next != null) {
                    next.make();
                }
            }
        } finally {
            if (more()) {
                goOn();
            }
        }
    }

    private synchronized boolean reload() {
        boolean now = missed && !ended;
        missed = false;
        return now;
    }

    private synchronized @Nullable Delivery next() {
        return waiting.isEmpty() ? null : waiting.removeFirst();
    }

    private synchronized boolean more() {
        underWay = !ended && (missed || !waiting.isEmpty());
        return underWay;
    }
}
