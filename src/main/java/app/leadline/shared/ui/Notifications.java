package app.leadline.shared.ui;

import app.leadline.shared.ConcurrentChange;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.Sentence;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

/** Short words at the edge of the page: it worked, or it did not and why. */
public final class Notifications {

    private static final Logger log = LoggerFactory.getLogger(Notifications.class);
    private static final int BRIEF = 3_000;
    private static final int LONG_ENOUGH_TO_READ = 8_000;

    private Notifications() {}

    public static void success(Sentence sentence) {
        Notification.show(Texts.of(sentence), BRIEF, Notification.Position.BOTTOM_START);
    }

    public static void problem(Sentence sentence) {
        Notification shown =
                Notification.show(Texts.of(sentence), LONG_ENOUGH_TO_READ, Notification.Position.BOTTOM_START);
        shown.addThemeVariants(NotificationVariant.LUMO_ERROR);
        shown.getElement().setAttribute("role", "alert");
    }

    public static void problem(RuntimeException failure) {
        problem(sentenceFor(failure));
    }

    /**
     * Does something, or says why it did not go through.
     *
     * @return whether it went through
     */
    public static boolean attempt(Runnable change) {
        try {
            change.run();
            return true;
        } catch (RuntimeException failure) {
            problem(failure);
            return false;
        }
    }

    /** Why something could not be read, for people, below words that say what; likewise. */
    public static Sentence whyUnread(RuntimeException failure) {
        if (failure instanceof AccessDeniedException) {
            return Sentence.of("shared.failure.notAllowed");
        }
        log.error("something could not be read", failure);
        return Sentence.of("shared.failure.unread");
    }

    /** What could not be read and why, where there is room for a line only; likewise. */
    public static String unread(Sentence what, RuntimeException failure) {
        return Texts.of("shared.failure.unread.what", Texts.of(what), Texts.of(whyUnread(failure)));
    }

    /** Why a change was not saved, for people; what is nobody's doing is logged, and not shown in detail. */
    public static Sentence sentenceFor(RuntimeException failure) {
        return switch (failure) {
            case InvalidInput invalid -> invalid.sentence();
            case ConcurrentChange changed -> Sentence.of("shared.failure.changedMeanwhile");
            case OptimisticLockingFailureException changed -> Sentence.of("shared.failure.changedMeanwhile");
            case AccessDeniedException denied -> Sentence.of("shared.failure.notAllowed");
            default -> {
                log.error("a change could not be saved", failure);
                yield Sentence.of("shared.failure.unexpected");
            }
        };
    }
}
