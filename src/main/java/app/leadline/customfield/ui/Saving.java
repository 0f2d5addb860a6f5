package app.leadline.customfield.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saves in the background, one after the other in the order asked for, so that the page shows what was entered before the
 * database has answered. A change goes through also when the page is closed meanwhile.
 */
class Saving {

    private static final Logger log = LoggerFactory.getLogger(Saving.class);

    private final Executor background;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    Saving(Executor background) {
        this.background = background;
    }

    @FunctionalInterface
    interface Change {
        /** @return the value that stands there now */
        @Nullable
        String run();
    }

    void run(UI ui, Change change, Consumer<@Nullable String> saved, Consumer<RuntimeException> failed) {
        last = last.thenRunAsync(() -> attempt(ui, change, saved, failed), background);
    }

    private static void attempt(
            UI ui, Change change, Consumer<@Nullable String> saved, Consumer<RuntimeException> failed) {
        try {
            String value = change.run();
            tell(ui, () -> saved.accept(value));
        } catch (RuntimeException failure) {
            tell(ui, () -> failed.accept(failure));
        }
    }

    private static void tell(UI ui, Runnable news) {
        try {
            ui.access(news::run);
        } catch (UIDetachedException gone) {
            log.debug("page closed before it could be told that a field was saved");
        }
    }
}
