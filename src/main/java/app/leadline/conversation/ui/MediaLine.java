package app.leadline.conversation.ui;

import app.leadline.conversation.Message;
import app.leadline.shared.ui.Texts;
import app.leadline.telegram.Media;
import app.leadline.telegram.MessageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came with a message besides text, as a line: the files themselves are not here.
 *
 * @param icon of the set {@code vaadin:}
 * @param title a name from outside, or what it is
 * @param facts what it is, size, length, dimensions
 * @param picture the picture itself; null when it is not shown
 * @param look {@code picture} for a frame in the place of a picture, {@code sticker} for a large emoji, else {@code line}
 */
record MediaLine(
        String icon, String title, String facts, @Nullable Picture picture, String look) {

    /** The longest side of a picture among the messages, and the shortest, in CSS pixels. */
    private static final double LONGEST = 320;

    private static final double SHORTEST = 90;

    /** Its address, and its size on the screen in CSS pixels. */
    record Picture(String url, int width, int height) {

        private static double side(@Nullable Integer pixels, int otherwise) {
            return pixels == null || pixels <= 0 ? otherwise : pixels;
        }

        static Picture of(Message message) {
            Media media = message.media();
            double width = side(media == null ? null : media.width(), 4);
            double height = side(media == null ? null : media.height(), 3);
            double scale = LONGEST / Math.max(width, height);
            return new Picture(
                    MessagePhotoController.address(message.id()), (int) Math.max(SHORTEST, width * scale), (int)
                            Math.max(SHORTEST, height * scale));
        }
    }

    private static final Map<MessageKind, String> ICONS = Map.ofEntries(
            Map.entry(MessageKind.PHOTO, "picture"),
            Map.entry(MessageKind.VIDEO, "film"),
            Map.entry(MessageKind.VIDEO_NOTE, "film"),
            Map.entry(MessageKind.ANIMATION, "film"),
            Map.entry(MessageKind.VOICE, "microphone"),
            Map.entry(MessageKind.AUDIO, "music"),
            Map.entry(MessageKind.STICKER, "smiley-o"),
            Map.entry(MessageKind.LOCATION, "map-marker"),
            Map.entry(MessageKind.CONTACT, "user-card"),
            Map.entry(MessageKind.POLL, "bar-chart-h"),
            Map.entry(MessageKind.OTHER, "question-circle-o"));
    /** Between a number and its unit: the two never stand on two lines. */
    private static final char TOGETHER = '\u00A0';

    private static final List<String> UNITS = List.of("B", "kB", "MB", "GB");

    /** @param pictures whether pictures can be had */
    static @Nullable MediaLine of(Message message, Locale locale, boolean pictures) {
        MessageKind kind = message.kind();
        if (kind == MessageKind.TEXT || kind == MessageKind.SERVICE) {
            return null;
        }
        Media media = message.media();
        if (kind == MessageKind.STICKER
                && media != null
                && media.emoji() != null
                && !media.emoji().isBlank()) {
            return new MediaLine("smiley-o", media.emoji(), kindName(kind), null, "sticker");
        }
        String own = ownTitle(message);
        String title = own.isBlank() ? kindName(kind) : own;
        List<String> facts = new ArrayList<>();
        if (!own.isBlank() && kind != MessageKind.FILE) {
            facts.add(kindName(kind));
        }
        facts.addAll(facts(message, locale));
        boolean picture = kind == MessageKind.PHOTO || kind == MessageKind.VIDEO || kind == MessageKind.ANIMATION;
        return new MediaLine(
                ICONS.getOrDefault(kind, "file-o"),
                title,
                String.join(" · ", facts),
                pictures && kind == MessageKind.PHOTO && message.telegramMessageId() != null
                        ? Picture.of(message)
                        : null,
                picture ? "picture" : "line");
    }

    /** In one word or two: Photo, Voice message. */
    static String kindName(MessageKind kind) {
        return Texts.of("messages.kind." + kind.name());
    }

    private static String ownTitle(Message message) {
        Map<String, String> details = message.details();
        Media media = message.media();
        return switch (message.kind()) {
            case CONTACT -> joined(" ", details.get("first_name"), details.get("last_name"));
            case POLL -> details.getOrDefault("question", "");
            case AUDIO -> {
                String song = media == null ? "" : joined(" – ", media.performer(), media.title());
                yield song.isBlank() && media != null ? joined("", media.fileName()) : song;
            }
            case PHOTO, VOICE, VIDEO_NOTE, STICKER -> "";
            default -> media == null ? "" : joined("", media.fileName());
        };
    }

    private static List<String> facts(Message message, Locale locale) {
        List<String> facts = new ArrayList<>();
        Map<String, String> details = message.details();
        if (message.kind() == MessageKind.CONTACT) {
            facts.add(details.getOrDefault("phone_number", ""));
        }
        if (message.kind() == MessageKind.LOCATION && details.containsKey("latitude")) {
            facts.add(joined(", ", details.get("latitude"), details.get("longitude")));
        }
        Media media = message.media();
        if (media != null) {
            if (media.durationSeconds() != null) {
                facts.add(duration(media.durationSeconds()));
            }
            if (media.width() != null && media.height() != null && message.kind() != MessageKind.STICKER) {
                facts.add("" + media.width() + TOGETHER + "×" + TOGETHER + media.height());
            }
            if (media.sizeBytes() != null) {
                facts.add(size(media.sizeBytes(), locale));
            }
        }
        return facts.stream().filter(fact -> !fact.isBlank()).toList();
    }

    /** 1:05, or 1:00:05 from an hour on. */
    static String duration(int seconds) {
        int rest = Math.max(0, seconds);
        return rest < 3_600
                ? String.format(Locale.ROOT, "%d:%02d", rest / 60, rest % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", rest / 3_600, rest / 60 % 60, rest % 60);
    }

    /** 1.2 MB, in thousands as Telegram and the makers of disks count. */
    static String size(long bytes, Locale locale) {
        double amount = Math.max(0, bytes);
        int unit = 0;
        while (amount >= 999.5 && unit < UNITS.size() - 1) {
            amount /= 1_000;
            unit++;
        }
        String form = unit == 0 || amount >= 99.95 ? "%.0f%c%s" : "%.1f%c%s";
        return String.format(locale, form, amount, TOGETHER, UNITS.get(unit));
    }

    private static String joined(String between, @Nullable String... parts) {
        return Stream.of(parts).filter(p -> p != null && !p.isBlank()).collect(Collectors.joining(between));
    }
}
