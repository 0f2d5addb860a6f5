package app.leadline.telegram;

import app.leadline.shared.MemberId;
import app.leadline.shared.Pauses;
import app.leadline.shared.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Passes on what Telegram tells of accounts. It tells everything once: while the database is away, what cannot be written down is kept, and
 * everything after it, and is passed on in its order when the database is back.
 */
@Component
class AccountUpdates {

    private static final Logger log = LoggerFactory.getLogger(AccountUpdates.class);

    /** Asked for late, and once: who hears the news may need the sessions. */
    private final SingletonSupplier<List<TelegramNews>> listeners;

    private final Ticker ticker;

    /** Of accounts of which something is kept. */
    private final Map<TelegramAccountId, Backlog> backlogs = new ConcurrentHashMap<>();

    AccountUpdates(ObjectProvider<TelegramNews> listeners, Ticker ticker) {
        this.listeners = SingletonSupplier.of(() -> listeners.orderedStream().toList());
        this.ticker = ticker;
    }

    /** @param first hears it before the listeners do */
    void tell(TelegramAccountId account, MemberId owner, TelegramUpdate update, Consumer<TelegramUpdate> first) {
        List<Consumer<TelegramUpdate>> hearers = Stream.concat(
                        Stream.of(first), listeners.obtain().stream().map(listener ->
                                (Consumer<TelegramUpdate>) told -> listener.on(account, owner, told)))
                .toList();
        Delivery delivery = new Delivery(account, update, hearers);
        boolean waits = backlogs.computeIfPresent(account, (id, backlog) -> backlog.with(delivery)) != null;
        if (!waits && !delivery.done()) {
            keep(account, delivery);
        }
    }

    private void keep(TelegramAccountId account, Delivery delivery) {
        Backlog mine = new Backlog();
        Backlog now = backlogs.compute(account, (id, known) -> (known == null ? mine : known).with(delivery));
        if (now == mine) {
            log.warn("the database is away: what Telegram tells of account {} waits for it", account.value());
            later(account, mine, Pauses.SHORTEST);
        }
    }

    private void later(TelegramAccountId account, Backlog backlog, Duration pause) {
        ticker.after(pause, () -> again(account, backlog, pause));
    }

    private void again(TelegramAccountId account, Backlog backlog, Duration pause) {
        Duration next = Pauses.longerThan(pause);
        boolean more = true;
        while (more) {
            if (!backlog.first().done()) {
                later(account, backlog, next);
                return;
            }
            next = Pauses.SHORTEST;
            more = backlogs.computeIfPresent(account, (id, known) -> known.withoutFirst()) != null;
        }
        log.info("what Telegram told of account {} has been passed on", account.value());
    }
}
