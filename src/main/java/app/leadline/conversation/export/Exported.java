package app.leadline.conversation.export;

import app.leadline.telegram.TelegramMessage;

/** One element of the list of messages. */
public sealed interface Exported {

    /** @param shortened whether something was too long for its column and has been cut */
    record ExportedMessage(TelegramMessage message, boolean shortened) implements Exported {}

    /** @param example tells it apart from others: Telegram's number of the message, or its place */
    record Unusable(SkipReason reason, String example) implements Exported {}
}
