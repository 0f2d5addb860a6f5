package app.leadline.telegram.ui;

import app.leadline.shared.InvalidInput;
import app.leadline.shared.Sentence;
import app.leadline.shared.Ticker;
import app.leadline.shared.ui.Notifications;
import app.leadline.telegram.TelegramFailure;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Telegram on a thread that may wait, and comes back to the page with the answer, if the page is still there. */
final class Errand {

    private static final Logger log = LoggerFactory.getLogger(Errand.class);
    private static final Duration IN_SECONDS = Duration.ofMinutes(2);

    private Errand() {}

    /**
     * To be called under the lock of the UI; so are {@code done} and {@code failed}, while the owner is attached.
     *
     * @param work waits for Telegram
     */
    static void run(Component owner, Ticker ticker, Runnable work, Runnable done, Consumer<RuntimeException> failed) {
        UI ui = UI.getCurrent();
        ticker.soon(() -> {
            try {
                work.run();
            } catch (RuntimeException failure) {
                comeBack(ui, owner, () -> failed.accept(failure));
                return;
            }
            comeBack(ui, owner, done);
        });
    }

    /** From any thread. */
    static void comeBack(UI ui, Component owner, Runnable action) {
        try {
            ui.access(() -> {
                if (owner.isAttached()) {
                    action.run();
                }
            });
        } catch (UIDetachedException gone) {
            log.debug("page closed while Telegram was asked");
        }
    }

    /** What to tell about a failure; what is nobody's doing is logged. */
    static Sentence sentence(RuntimeException failure) {
        return switch (failure) {
            case TelegramFailure.FloodWait wait -> pause(wait.retryAfter());
            case TelegramFailure telegram -> telegram.sentence();
            case InvalidInput invalid -> invalid.sentence();
            default -> Notifications.sentenceFor(failure);
        };
    }

    /** As {@link #sentence}, of a login: nothing of that is tried again by itself. */
    static Sentence atLogin(RuntimeException failure) {
        return failure instanceof TelegramFailure.Unreachable
                ? Sentence.of("telegram.login.unreachable")
                : sentence(failure);
    }

    private static Sentence pause(Duration wait) {
        return wait.compareTo(IN_SECONDS) < 0
                ? Sentence.of("telegram.login.pause", wait.toSeconds())
                : Sentence.of("telegram.login.longPause", wait.plusSeconds(59).toMinutes());
    }
}
