package app.leadline.conversation;

import org.springframework.stereotype.Component;

/** How busy the looking for new messages is, for tests in other packages. */
@Component
public class ConversationWatchProbe {

    private final ConversationWatch watch;

    ConversationWatchProbe(ConversationWatch watch) {
        this.watch = watch;
    }

    /** How many conversations are looked at. */
    public int conversations() {
        return watch.size();
    }

    /** How often Telegram was asked since the start. */
    public long polls() {
        return watch.polls();
    }
}
