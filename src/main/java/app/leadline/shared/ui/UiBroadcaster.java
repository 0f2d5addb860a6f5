package app.leadline.shared.ui;

import app.leadline.shared.LiveEvent;
import app.leadline.shared.LiveEvents;
import app.leadline.shared.ui.Deliveries.Delivery;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Carries committed events to the open pages that show what they are about. Pages see this class only; with more than
 * one node the same events would arrive here from the database or a broker. Whoever commits waits for no page, and no
 * page waits for another: each has a queue of its own.
 */
@Service
public class UiBroadcaster {

    private final Map<Object, Set<Listener>> listeners = new ConcurrentHashMap<>();

    private final Map<UI, Deliveries> pages = new ConcurrentHashMap<>();

    /**
     * Calls the action, under the lock of the UI, for every event of the topic while the owner is attached.
     *
     * @param topic as in {@link LiveEvent#topic()}
     * @return ends it before the owner goes; need not be kept otherwise
     */
    public Registration listen(Component owner, Object topic, Consumer<LiveEvent> action) {
        AtomicReference<Registration> subscription = new AtomicReference<>(() -> {});
        Registration attaching = owner.addAttachListener(
                attached -> subscription.set(subscribe(owner, attached.getUI(), topic, action)));
        owner.getUI().ifPresent(ui -> subscription.set(subscribe(owner, ui, topic, action)));
        return Registration.once(() -> {
            attaching.remove();
            subscription.get().remove();
        });
    }

    /** How many listeners there are over all topics: zero when no page is open. */
    public int listenerCount() {
        return listeners.values().stream().mapToInt(Set::size).sum();
    }

    /** How many pages have a queue: those that are open and have ever listened. */
    int pageCount() {
        return pages.size();
    }

    /** How much waits in the queues of all pages. */
    int waitingCount() {
        return pages.values().stream().mapToInt(Deliveries::size).sum();
    }

    private Registration subscribe(Component owner, UI ui, Object topic, Consumer<LiveEvent> action) {
        Listener listener = new Listener(pages.computeIfAbsent(ui, this::page), action);
        listeners.compute(topic, (t, known) -> {
            Set<Listener> all = known == null ? ConcurrentHashMap.newKeySet() : known;
            all.add(listener);
            return all;
        });
        Registration subscription = Registration.once(() -> {
            listener.leave();
            listeners.computeIfPresent(topic, (t, known) -> {
                known.remove(listener);
                return known.isEmpty() ? null : known;
            });
        });
        owner.addDetachListener(detached -> {
            detached.unregisterListener();
            subscription.remove();
        });
        return subscription;
    }

    private Deliveries page(UI ui) {
        Deliveries page = new Deliveries(ui);
        ui.addDetachListener(gone -> {
            gone.unregisterListener();
            pages.remove(ui);
            page.end();
        });
        return page;
    }

    /** On the thread of the commit, so that a page hears of changes in their order. */
    @TransactionalEventListener(fallbackExecution = true)
    void committed(LiveEvent event) {
        listeners
                .getOrDefault(event.topic(), Set.of())
                .forEach(listener -> listener.page.add(new Delivery(listener, event)));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void committed(LiveEvents several) {
        several.events().forEach(this::committed);
    }

    /** Not told any more once its owner has gone, also of what was on its way. */
    private static final class Listener implements Consumer<LiveEvent> {

        private final Deliveries page;
        private final Consumer<LiveEvent> action;
        private volatile boolean left;

        Listener(Deliveries page, Consumer<LiveEvent> action) {
            this.page = page;
            this.action = action;
        }

        void leave() {
            left = true;
        }

        @Override
        public void accept(LiveEvent event) {
            if (!left) {
                action.accept(event);
            }
        }
    }
}
