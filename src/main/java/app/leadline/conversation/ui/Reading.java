package app.leadline.conversation.ui;

import java.util.function.BooleanSupplier;

/** Where reading begins, and how far it has come. */
final class Reading {

    private Reading() {}

    /**
     * Moves to what is unread, if there is any, and tells from now on what was before the reader's eyes.
     *
     * @param gathered whether the list shows what a search has gathered, which was not read up to there
     */
    static void on(MessageList list, OwnConversation own, BooleanSupplier gathered) {
        own.unread().ifPresent(unread -> own.position(unread.first()).ifPresent(at -> list.beginAt(unread, at)));
        list.addSeenListener(row -> {
            if (!gathered.getAsBoolean()) {
                own.seen(row.id());
            }
        });
    }
}
