package app.leadline.conversation.ui;

import app.leadline.conversation.Message;
import app.leadline.shared.ui.Texts;
import app.leadline.shared.ui.ViewerTime;
import app.leadline.telegram.MessageKind;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which neighbours form one group: same sender, same day where the viewer is, at most five minutes between them. What
 * Telegram says itself stands alone.
 *
 * @param today the viewer's day
 */
record MessageGroups(ViewerTime time, LocalDate today) {

    private static final Duration AT_MOST = Duration.ofMinutes(5);

    /** The place in a group; the last one carries the avatar. */
    enum Place {
        SINGLE,
        FIRST,
        MIDDLE,
        LAST;

        boolean last() {
            return this == SINGLE || this == LAST;
        }
    }

    /** @param before the older neighbour, null at the beginning; {@code after} the newer one, null at the end */
    Place place(@Nullable Message before, Message message, @Nullable Message after) {
        boolean continues = before != null && together(before, message);
        boolean goesOn = after != null && together(message, after);
        if (continues) {
            return goesOn ? Place.MIDDLE : Place.LAST;
        }
        return goesOn ? Place.FIRST : Place.SINGLE;
    }

    boolean startsDay(@Nullable Message before, Message message) {
        return before == null || !day(before).equals(day(message));
    }

    /** Today, Yesterday, else the date; the year only when it is another one. */
    String dayName(Message message) {
        LocalDate day = day(message);
        if (day.equals(today)) {
            return Texts.of("messages.day.today");
        }
        if (day.equals(today.minusDays(1))) {
            return Texts.of("messages.day.yesterday");
        }
        DateTimeFormatter form = day.getYear() == today.getYear()
                ? DateTimeFormatter.ofLocalizedPattern("MMMMd")
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);
        return form.withLocale(time.locale()).format(day);
    }

    private boolean together(Message older, Message newer) {
        return older.kind() != MessageKind.SERVICE
                && newer.kind() != MessageKind.SERVICE
                && older.outgoing() == newer.outgoing()
                && Objects.equals(older.senderTelegramId(), newer.senderTelegramId())
                && day(older).equals(day(newer))
                && Duration.between(older.sentAt(), newer.sentAt()).compareTo(AT_MOST) <= 0;
    }

    private LocalDate day(Message message) {
        return time.day(message.sentAt());
    }
}
