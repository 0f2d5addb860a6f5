package app.leadline.telegram.simulator;

import app.leadline.telegram.Media;
import app.leadline.telegram.MessageKind;
import app.leadline.telegram.TelegramMessage;
import app.leadline.telegram.TelegramUser;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message before it has a number. */
record Draft(
        TelegramUser sender,
        MessageKind kind,
        String text,
        @Nullable Media media,
        @Nullable Long replyTo) {

    static Draft text(TelegramUser sender, String text) {
        return new Draft(sender, MessageKind.TEXT, text, null, null);
    }

    static Draft photo(TelegramUser sender, String caption) {
        Media media = new Media(null, null, "image/jpeg", null, Pictures.WIDTH, Pictures.HEIGHT, null, null, null);
        return new Draft(sender, MessageKind.PHOTO, caption, media, null);
    }

    TelegramMessage message(long id, boolean pending, Instant sentAt) {
        return new TelegramMessage(
                id,
                pending,
                sentAt,
                sender.id(),
                sender.name(),
                kind,
                text,
                List.of(),
                media,
                Map.of(),
                List.of(),
                replyTo,
                null,
                null);
    }
}
