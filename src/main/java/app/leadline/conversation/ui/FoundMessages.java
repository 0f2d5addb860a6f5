package app.leadline.conversation.ui;

/**
 * A search that goes on.
 *
 * @param total how many messages match
 * @param at the match the reader stands on, counted from the oldest at 0; -1 for none yet
 * @param inPlace whether that match is shown in the conversation, and not among the matches
 */
record FoundMessages(String text, long total, long at, boolean inPlace) {

    static FoundMessages none() {
        return new FoundMessages("", 0, -1, false);
    }

    boolean searching() {
        return !text.isEmpty();
    }

    /** Whether the list shows matches only. */
    boolean filtered() {
        return searching() && !inPlace;
    }

    /** The first step goes to the newest match. */
    FoundMessages step(boolean newer) {
        long next = at < 0 ? total - 1 : at + (newer ? 1 : -1);
        return standing(Math.clamp(next, Math.min(0, total - 1), Math.max(0, total - 1)), inPlace);
    }

    FoundMessages standing(long match, boolean shownInPlace) {
        return new FoundMessages(text, total, match, shownInPlace);
    }

    /** The newest match is number 1; 0 for none. */
    long number() {
        return at < 0 ? 0 : total - at;
    }
}
