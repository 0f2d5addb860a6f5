package app.leadline.conversation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * In which conversations of an account the next message may have its turn, or that it may be in any: so that nobody searches for it. Those in
 * which a person waits come first, however many there are of the others.
 */
final class Turns {

    private final Set<ConversationId> people = new LinkedHashSet<>();
    private final Set<ConversationId> others = new LinkedHashSet<>();
    private boolean any;

    /** @param person whether a person may be waiting there */
    record Turn(ConversationId talk, boolean person) {

        /** After a message has arrived or was refused: nobody knows who wrote the next one. */
        static Turn after(ConversationId talk) {
            return new Turn(talk, true);
        }
    }

    synchronized void in(Turn turn) {
        if (turn.person()) {
            people.add(turn.talk());
            others.remove(turn.talk());
        } else if (!people.contains(turn.talk())) {
            others.add(turn.talk());
        }
    }

    void in(Collection<Turn> more) {
        more.forEach(this::in);
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
        take(people, most, taken);
        take(others, most, taken);
        return taken;
    }

    private static void take(Set<ConversationId> talks, int most, List<ConversationId> taken) {
        Iterator<ConversationId> waiting = talks.iterator();
        while (waiting.hasNext() && taken.size() < most) {
            taken.add(waiting.next());
            waiting.remove();
        }
    }

    synchronized boolean isEmpty() {
        return people.isEmpty() && others.isEmpty() && !any;
    }
}
