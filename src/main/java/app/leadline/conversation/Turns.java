package app.leadline.conversation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** In which conversations of an account the next message may have its turn, or that it may be in any: so that nobody searches for it. */
final class Turns {

    private final Set<ConversationId> talks = new LinkedHashSet<>();
    private boolean any;

    synchronized void in(ConversationId talk) {
        talks.add(talk);
    }

    synchronized void in(Collection<ConversationId> more) {
        talks.addAll(more);
    }

    synchronized void inAny() {
        any = true;
    }

    synchronized boolean isAny() {
        return any;
    }

    /** @return whether it may be in any; from now on not any more */
    synchronized boolean takeAny() {
        boolean taken = any;
        any = false;
        return taken;
    }

    /** The ones that have waited longest, which are forgotten here. */
    synchronized List<ConversationId> take(int most) {
        List<ConversationId> taken = new ArrayList<>();
        Iterator<ConversationId> waiting = talks.iterator();
        while (waiting.hasNext() && taken.size() < most) {
            taken.add(waiting.next());
            waiting.remove();
        }
        return taken;
    }

    synchronized boolean isEmpty() {
        return talks.isEmpty() && !any;
    }
}
