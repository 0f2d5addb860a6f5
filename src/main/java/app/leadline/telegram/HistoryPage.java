package app.leadline.telegram;

import java.util.List;

/**
 * Some messages of a talk, newest first; without pending ones.
 *
 * @param total about how many messages the whole talk has; 0 when Telegram does not tell
 */
public record HistoryPage(List<TelegramMessage> messages, int total) {

    public HistoryPage {
        messages = List.copyOf(messages);
    }
}
