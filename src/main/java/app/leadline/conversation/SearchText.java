package app.leadline.conversation;

import app.leadline.telegram.Media;
import app.leadline.telegram.TelegramMessage;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the search looks in: everything of a message that a person would remember it by, in lower case. */
final class SearchText {

    private static final int LIMIT = 70_000;

    private SearchText() {}

    static String of(TelegramMessage message) {
        Media media = message.media();
        if (media == null && message.details().isEmpty()) {
            return fitting(message.text());
        }
        return fitting(Stream.concat(
                        Stream.of(message.text()), Stream.concat(words(media), message.details().values().stream()))
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n")));
    }

    private static Stream<@Nullable String> words(@Nullable Media media) {
        return media == null ? Stream.of() : Stream.of(media.fileName(), media.title(), media.performer());
    }

    private static String fitting(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.length() <= LIMIT ? lower : lower.substring(0, LIMIT);
    }
}
