package app.leadline.intelligence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes storylines from facts. What it says is checked by {@link Grounding} before anybody keeps it. Its methods wait for whoever does the
 * work, on a virtual thread; an interrupt ends them with {@link WriterFailure.Kind#CANCELLED}.
 */
public interface StorylineWriter {

    Author author();

    /**
     * @param soFar is given what there is of it as it grows, if it comes in pieces
     * @throws WriterFailure when there is none; the cause is never told to people
     */
    Draft write(Brief brief, Consumer<Draft> soFar);

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
         * @throws WriterFailure when there is none
         */
        Digest digest(Locale language, List<Fact.Said> messages);
    }

    /** @param usage what it took */
    record Digest(String text, Usage usage) {}
}
