package app.leadline.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saves in the background, one after the other in the order asked for, so that the page shows what was entered before the
 * database has answered. A change goes through also when the page is closed meanwhile.
 */
public class Saving {

    private static final Logger log = LoggerFactory.getLogger(Saving.class);

    private final Executor background;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    public Saving(Executor background) {
        this.background = background;
    }

    /**
     * To be called under the lock of the page; so are {@code saved} and {@code failed}.
     *
     * @param change must not touch components; what it answers comes to {@code saved}
     */
    public <T extends @Nullable Object> void run(
            UI ui, Supplier<T> change, Consumer<T> saved, Consumer<RuntimeException> failed) {
        last = last.thenRunAsync(() -> attempt(ui, change, saved, failed), background);
    }

    private static <T extends @Nullable Object> void attempt(
            UI ui, Supplier<T> change, Consumer<T> saved, Consumer<RuntimeException> failed) {
        try {
            T value = change.get();
            tell(ui, () -> saved.accept(value));
        } catch (RuntimeException failure) {
            tell(ui, () -> failed.accept(failure));
        }
    }

    private static void tell(UI ui, Runnable news) {
        try {
            ui.access(news::run);
        } catch (UIDetachedException gone) {
            log.debug("page closed before it could be told that something was saved");
        }
    }
}
