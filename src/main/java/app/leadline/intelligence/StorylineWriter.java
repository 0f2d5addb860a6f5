package app.leadline.intelligence;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes storylines from facts. What it says is checked by {@link Grounding} before anybody keeps it. Its methods wait for whoever does the
 * work, on a virtual thread; an interrupt ends them with {@link WriterFailure.Kind#CANCELLED}.
 */
public interface StorylineWriter {

    Author author();

    /**
     * @param watcher is given what there is of it as it grows, if it comes in pieces, and hears of waits; perhaps on another thread, but
     *     not after this method has returned
     * @throws WriterFailure when there is none; the cause is never told to people
     */
    Draft write(Brief brief, Watcher watcher);

    /** Hears that whoever does the work is left alone for a while. */
    interface Waits {

        /**
         * A request has failed and is made again.
         *
         * @param why it failed
         * @param length after which it is made again
         */
        default void waits(WriterFailure why, Duration length) {}

        /** The wait is over. */
        default void asksAgain() {}
    }

    /** Hears how a storyline grows. */
    interface Watcher extends Waits {

        void soFar(Draft draft);
    }

    /** Empty when it reads the newest messages only. */
    default Optional<Digester> digester() {
        return Optional.empty();
    }

    /** Puts older messages into a few words, so that they need not be read again. */
    interface Digester {

        /**
         * Says what a stretch of a conversation comes to, in a few hundred words of the language.
         *
         * @param messages oldest first
         * @param waits hears of waits
         * @throws WriterFailure when there is none
         */
        Digest digest(Locale language, List<Fact.Said> messages, Waits waits);
    }

    /** @param usage what it took */
    record Digest(String text, Usage usage) {}
}
