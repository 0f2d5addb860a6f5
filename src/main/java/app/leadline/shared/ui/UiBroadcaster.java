package app.leadline.shared.ui;

import app.leadline.shared.LiveEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Carries committed events to the open pages that show what they are about. Pages see this class only; with more than
 * one node the same events would arrive here from the database or a broker.
 */
@Service
public class UiBroadcaster implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(UiBroadcaster.class);

    private final Map<Object, Set<Listener>> listeners = new ConcurrentHashMap<>();

    /** One thread, so that events reach every page in the order of their commits; it only hands over. */
    private final ExecutorService delivery = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("live-events").factory());

    private record Listener(UI ui, Consumer<LiveEvent> action) {}

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

    private Registration subscribe(Component owner, UI ui, Object topic, Consumer<LiveEvent> action) {
        Listener listener = new Listener(ui, action);
        listeners.compute(topic, (t, known) -> {
            Set<Listener> all = known == null ? ConcurrentHashMap.newKeySet() : known;
            all.add(listener);
            return all;
        });
        Registration subscription = Registration.once(() -> listeners.computeIfPresent(topic, (t, known) -> {
            known.remove(listener);
            return known.isEmpty() ? null : known;
        }));
        owner.addDetachListener(detached -> {
            detached.unregisterListener();
            subscription.remove();
        });
        return subscription;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void committed(LiveEvent event) {
        delivery.execute(() -> listeners.getOrDefault(event.topic(), Set.of()).forEach(l -> deliver(l, event)));
    }

    private static void deliver(Listener listener, LiveEvent event) {
        try {
            listener.ui().access(() -> listener.action().accept(event));
        } catch (UIDetachedException gone) {
            log.debug(
                    "page closed before it could be told of {}",
                    event.getClass().getSimpleName());
        }
    }

    @Override
    public void destroy() {
        delivery.shutdownNow();
    }
}
