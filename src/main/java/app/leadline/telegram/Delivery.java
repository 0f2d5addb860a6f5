package app.leadline.telegram;

import app.leadline.shared.DatabaseTrouble;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One update on its way to those who hear it, one after the other. */
final class Delivery {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private final TelegramAccountId account;
    private final TelegramUpdate update;
    private final List<Consumer<TelegramUpdate>> hearers;
    private int heard;

    Delivery(TelegramAccountId account, TelegramUpdate update, List<Consumer<TelegramUpdate>> hearers) {
        this.account = account;
        this.update = update;
        this.hearers = hearers;
    }

    TelegramUpdate update() {
        return update;
    }

    /** Another update, to the same. */
    Delivery of(TelegramUpdate other) {
        return new Delivery(account, other, hearers);
    }

    /** Goes on where it stopped. @return false when somebody could not hear it, because the database is away */
    boolean done() {
        while (heard < hearers.size()) {
            try {
                hearers.get(heard).accept(update);
            } catch (RuntimeException failure) {
                if (DatabaseTrouble.passes(failure)) {
                    log.debug("an update of account {} has to wait", account.value(), failure);
                    return false;
                }
                log.error("news of account {} could not be taken in", account.value(), failure);
            }
            heard++;
        }
        return true;
    }
}
