package app.leadline.conversation.ui;

import app.leadline.conversation.export.ChatOutline;
import app.leadline.shared.ui.Texts;
import app.leadline.shared.ui.ViewerTime;
import java.util.Objects;

/** A chat of an export in words. */
record ChatSummary(ViewerTime time) {

    String name(ChatOutline chat) {
        return chat.name().isBlank() ? Texts.of("conversation.chat.unnamed") : chat.name();
    }

    /** How many messages there are, and from when. */
    String facts(ChatOutline chat) {
        String dates = dates(chat);
        return dates.isEmpty() ? messages(chat) : messages(chat) + " · " + dates;
    }

    private static String messages(ChatOutline chat) {
        return Texts.of("conversation.chat.messages", chat.messages());
    }

    /** From the oldest to the newest message; empty when none has a date. */
    private String dates(ChatOutline chat) {
        if (chat.oldest() == null) {
            return "";
        }
        String from = time.date(chat.oldest());
        String to = time.date(Objects.requireNonNull(chat.newest()));
        return from.equals(to) ? from : from + " – " + to;
    }
}
