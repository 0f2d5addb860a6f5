package app.leadline.telegram;

import app.leadline.shared.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sweeps what logins have left behind whose process was killed: no account refers to it, so nobody comes back to it, and it may be the key
 * to an account. At each start.
 */
@Component
class ForgottenLogins {

    private static final Logger log = LoggerFactory.getLogger(ForgottenLogins.class);

    /** A login takes minutes: after this no other server on the same directory is in the middle of it. */
    private static final Duration LONGEST_LOGIN = Duration.ofDays(1);

    private final TelegramGateway gateway;
    private final AccountTable table;
    private final Ticker ticker;
    private final Clock clock;

    ForgottenLogins(TelegramGateway gateway, AccountTable table, Ticker ticker, Clock clock) {
        this.gateway = gateway;
        this.table = table;
        this.ticker = ticker;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        ticker.soon(this::sweep);
    }

    /** In this order: what is not open when it is listed leads to no account any more. */
    void sweep() {
        List<SessionKey> left = gateway.kept(clock.instant().minus(LONGEST_LOGIN)).stream()
                .filter(session -> !table.refersTo(session))
                .toList();
        left.forEach(gateway::forget);
        if (!left.isEmpty()) {
            log.info("forgot {} logins that came to no end", left.size());
        }
    }
}
