package app.leadline.telegram.simulator;

import app.leadline.telegram.TelegramUpdate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How updates come to a session: late when the line was torn, and twice and out of order when Telegram is in the mood. */
final class Delivery {

    private static final Duration LATEST = Duration.ofMillis(300);
    private static final int ONE_IN_LATE = 3;
    private static final int ONE_IN_DOUBLE = 2;

    private final Telegram telegram;
    private final Mailbox mailbox;
    private final UnaryOperator<@Nullable TelegramUpdate> asItIsNow;
    private final List<TelegramUpdate> missed = new ArrayList<>();
    private boolean online = true;
    private @Nullable TelegramUpdate late;
    private int told;

    /** @param asItIsNow what is told late, as it has become meanwhile; null when there is nothing left to tell */
    Delivery(Telegram telegram, Mailbox mailbox, UnaryOperator<@Nullable TelegramUpdate> asItIsNow) {
        this.telegram = telegram;
        this.mailbox = mailbox;
        this.asItIsNow = asItIsNow;
    }

    void tell(TelegramUpdate update) {
        if (update instanceof TelegramUpdate.SessionChanged) {
            mailbox.post(update);
        } else if (!online) {
            missed.add(update);
        } else if (telegram.mischief) {
            tellBadly(update);
        } else {
            mailbox.post(update);
        }
    }

    void online(boolean now) {
        online = now;
        if (now) {
            List<TelegramUpdate> since = List.copyOf(missed);
            missed.clear();
            since.forEach(this::tell);
        }
    }

    private void tellBadly(TelegramUpdate update) {
        told++;
        if (late == null && told % ONE_IN_LATE == 0) {
            late = update;
            telegram.time.after(LATEST, () -> telegram.locked(this::tellLate));
            return;
        }
        mailbox.post(update);
        if (told % ONE_IN_DOUBLE == 0) {
            mailbox.post(update);
        }
        tellLate();
    }

    private void tellLate() {
        TelegramUpdate now = late == null ? null : asItIsNow.apply(late);
        late = null;
        if (now != null) {
            mailbox.post(now);
        }
    }

    /** Nothing is kept back any more. */
    void end() {
        tellLate();
        missed.clear();
    }
}
