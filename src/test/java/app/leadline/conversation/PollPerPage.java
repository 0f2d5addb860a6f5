package app.leadline.conversation;

import app.leadline.shared.Ticker;
import app.leadline.telegram.AccountSessions;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** What {@link ConversationWatch} is not: the same look at Telegram, but each page by itself, for comparison. */
@Component
public class PollPerPage {

    private final TalkTable talks;
    private final AccountSessions sessions;
    private final History history;
    private final WatchSettings settings;
    private final Ticker ticker;
    private final Clock clock;
    private final AtomicLong polls = new AtomicLong();

    PollPerPage(
            TalkTable talks,
            AccountSessions sessions,
            History history,
            WatchSettings settings,
            Ticker ticker,
            Clock clock) {
        this.talks = talks;
        this.sessions = sessions;
        this.history = history;
        this.settings = settings;
        this.ticker = ticker;
        this.clock = clock;
    }

    /**
     * Begins at once.
     *
     * @param looked told after each poll of this page
     */
    public ConversationWatch.Eye begin(ConversationId conversation, Runnable looked) {
        Talk talk = talks.find(conversation).orElseThrow();
        Watched alone = new Watched(
                talk,
                sessions,
                history,
                changed -> {},
                () -> {
                    polls.incrementAndGet();
                    looked.run();
                },
                settings.every(),
                ticker,
                clock);
        alone.come();
        alone.look();
        return alone::leave;
    }

    /** How often Telegram was asked since the start. */
    public long polls() {
        return polls.get();
    }
}
