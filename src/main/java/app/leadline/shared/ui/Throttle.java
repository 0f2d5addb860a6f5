package app.leadline.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a part of a page calm while much happens: runs an action at once, then at most once a pause, and a last time
 * after the last request. To be used under the lock of the UI; the action runs under it, too.
 */
public class Throttle {

    private static final Logger log = LoggerFactory.getLogger(Throttle.class);

    private final Component owner;
    private final long pause;
    private final Runnable action;
    private long last;
    private boolean waiting;

    public Throttle(Component owner, Duration pause, Runnable action) {
        this.owner = owner;
        this.pause = pause.toNanos();
        this.action = action;
        this.last = System.nanoTime() - this.pause;
    }

    public void request() {
        long left = last + pause - System.nanoTime();
        if (left <= 0) {
            run();
        } else if (!waiting) {
            owner.getUI().ifPresent(ui -> runLater(ui, left));
        }
    }

    private void runLater(UI ui, long nanos) {
        waiting = true;
        CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS).execute(() -> {
            try {
                ui.access(this::run);
            } catch (UIDetachedException gone) {
                log.debug("page closed before its last refresh");
            }
        });
    }

    private void run() {
        waiting = false;
        if (owner.isAttached()) {
            last = System.nanoTime();
            action.run();
        }
    }
}
