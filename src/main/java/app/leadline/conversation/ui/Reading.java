package app.leadline.conversation.ui;

import app.leadline.conversation.MessageKey;
import app.leadline.conversation.Unread;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * Where reading begins, and how far it has come: the line above what was new on opening, and how many messages of the other side wait
 * further down. Both are counted, never added up: what is edited, deleted or written by the reader changes no number that it should not.
 */
final class Reading {

    private final MessageList list;
    private final NewestButton newest;
    private final OwnConversation own;
    private final BooleanSupplier gathered;

    /** Just above the line; null when there is none. */
    private @Nullable MessageKey line;

    /** What the reader has come to; null at the end, where there is nothing further. */
    private @Nullable MessageKey reached;

    /** @param gathered whether the list shows what a search has gathered, which is not read up to there */
    Reading(MessageList list, NewestButton newest, OwnConversation own, BooleanSupplier gathered) {
        this.list = list;
        this.newest = newest;
        this.own = own;
        this.gathered = gathered;
    }

    /** Moves to what is unread, if there is any, and follows the reader from now on. */
    void begin() {
        own.unread().ifPresent(unread -> own.position(unread.first().id()).ifPresent(at -> beginAt(unread, at)));
        list.addPlaceListener(place -> unlessGone(() -> place(place.atEnd())));
        list.addSeenListener(row -> unlessGone(() -> seen(row)));
    }

    private void beginAt(Unread unread, long at) {
        line = unread.first().before();
        reached = line;
        list.beginAt(unread, at);
    }

    private void place(boolean atEnd) {
        if (gathered.getAsBoolean()) {
            return;
        }
        if (atEnd) {
            reached = null;
        } else if (reached == null) {
            // What was on the screen; another one may have come that is not there yet.
            reached = list.newestShown().orElseGet(own::newest);
        }
        count();
    }

    private void seen(MessageBubble row) {
        if (gathered.getAsBoolean()) {
            return;
        }
        own.seen(row.id());
        if (reached != null && row.key().isAfter(reached)) {
            reached = row.key();
            count();
        }
    }

    /** Messages came, changed or went. */
    void changed() {
        if (line != null) {
            list.unread(own.writtenAfter(line));
        }
        count();
    }

    /** Who answers has read what the line stands above. */
    void answered() {
        line = null;
        list.unread(0);
    }

    private void count() {
        newest.missed(reached == null ? 0 : own.writtenAfter(reached));
    }

    private static void unlessGone(Runnable work) {
        try {
            work.run();
        } catch (AccessDeniedException gone) {
            // Deleted a moment ago; whoever shows the conversation takes this away with it.
            return;
        }
    }
}
