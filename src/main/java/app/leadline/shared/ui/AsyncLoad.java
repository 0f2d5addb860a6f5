package app.leadline.shared.ui;

import app.leadline.shared.Ticker;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does slow work for one place of a page on a thread that may wait, and comes back under the lock of the page while the place is still
 * there. When the place has asked again meanwhile, the older answer is not shown.
 */
public final class AsyncLoad {

    private static final Logger log = LoggerFactory.getLogger(AsyncLoad.class);

    private final Component place;
    private final Ticker ticker;
    private long newest;

    public AsyncLoad(Component place, Ticker ticker) {
        this.place = place;
        this.ticker = ticker;
    }

    /**
     * To be called under the lock of the page; so are {@code shown} and {@code failed}.
     *
     * @param work must not touch components
     */
    public <T> void load(Supplier<T> work, Consumer<T> shown, Consumer<RuntimeException> failed) {
        UI ui = UI.getCurrent();
        long mine = ++newest;
        ticker.soon(() -> {
            try {
                T answer = work.get();
                comeBack(ui, mine, () -> shown.accept(answer));
            } catch (RuntimeException failure) {
                comeBack(ui, mine, () -> failed.accept(failure));
            }
        });
    }

    /** Whatever is still on its way is not shown. */
    public void forget() {
        newest++;
    }

    private void comeBack(UI ui, long mine, Runnable action) {
        try {
            ui.access(() -> {
                if (mine == newest && place.isAttached()) {
                    action.run();
                }
            });
        } catch (UIDetachedException gone) {
            log.debug("page closed before it could be told");
        }
    }
}
