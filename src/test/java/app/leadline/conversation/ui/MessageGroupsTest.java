package app.leadline.conversation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.conversation.Message;
import app.leadline.conversation.MessageId;
import app.leadline.conversation.MessageKey;
import app.leadline.conversation.ui.MessageGroups.Place;
import app.leadline.shared.ui.ViewerTime;
import app.leadline.telegram.MessageKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageGroupsTest {

    private static final AtomicLong NUMBER = new AtomicLong();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            same second                            | Europe/Berlin | 2026-11-22T10:00:00Z | me   | 2026-11-22T10:00:00Z | me   | true
            4:59 between them                      | Europe/Berlin | 2026-11-22T10:00:00Z | me   | 2026-11-22T10:04:59Z | me   | true
            5:00 between them                      | Europe/Berlin | 2026-11-22T10:00:00Z | me   | 2026-11-22T10:05:00Z | me   | true
            5:01 between them                      | Europe/Berlin | 2026-11-22T10:00:00Z | me   | 2026-11-22T10:05:01Z | me   | false
            another sender                         | Europe/Berlin | 2026-11-22T10:00:00Z | me   | 2026-11-22T10:00:10Z | lead | false
            midnight where the viewer is           | Europe/Berlin | 2026-11-22T22:59:30Z | me   | 2026-11-22T23:00:10Z | me   | false
            midnight elsewhere                     | Europe/Berlin | 2026-11-22T23:59:30Z | me   | 2026-11-23T00:00:10Z | me   | true
            midnight of the other side of the world| Asia/Tokyo    | 2026-11-22T14:59:30Z | me   | 2026-11-22T15:00:10Z | me   | false
            the hour that comes twice in autumn    | Europe/Berlin | 2026-10-25T00:58:00Z | me   | 2026-10-25T01:02:00Z | me   | true
            an hour apart, the same on the clock   | Europe/Berlin | 2026-10-25T00:30:00Z | me   | 2026-10-25T01:30:00Z | me   | false
            the hour that is left out in spring    | Europe/Berlin | 2026-03-29T00:58:00Z | me   | 2026-03-29T01:02:00Z | me   | true
            """)
    void neighboursFormAGroup(
            String what, ZoneId zone, Instant older, String by, Instant newer, String byThen, boolean together) {
        Message first = message(older, by);
        Message second = message(newer, byThen);
        MessageGroups groups = groups(zone);

        assertThat(groups.place(null, first, second)).isEqualTo(together ? Place.FIRST : Place.SINGLE);
        assertThat(groups.place(first, second, null)).isEqualTo(together ? Place.LAST : Place.SINGLE);
    }

    @Test
    void aGroupMayLastLongerThanFiveMinutesAndOnlyItsLastMessageIsLast() {
        Instant start = Instant.parse("2026-11-22T10:00:00Z");
        List<Message> talk = List.of(
                message(start, "me"), message(start.plusSeconds(290), "me"), message(start.plusSeconds(580), "me"));
        MessageGroups groups = groups(ZoneId.of("UTC"));

        assertThat(groups.place(null, talk.get(0), talk.get(1))).isEqualTo(Place.FIRST);
        assertThat(groups.place(talk.get(0), talk.get(1), talk.get(2))).isEqualTo(Place.MIDDLE);
        assertThat(groups.place(talk.get(1), talk.get(2), null)).isEqualTo(Place.LAST);
        assertThat(Place.values()).filteredOn(Place::last).containsExactly(Place.SINGLE, Place.LAST);
    }

    @Test
    void anotherSenderBetweenParts() {
        Instant start = Instant.parse("2026-11-22T10:00:00Z");
        Message theirs = message(start.plusSeconds(1), "lead");

        assertThat(groups(ZoneId.of("UTC")).place(message(start, "me"), theirs, message(start.plusSeconds(2), "me")))
                .isEqualTo(Place.SINGLE);
    }

    @Test
    void whatTelegramSaysStandsAlone() {
        Instant start = Instant.parse("2026-11-22T10:00:00Z");
        Message call = message(start.plusSeconds(1), "me", MessageKind.SERVICE);

        assertThat(groups(ZoneId.of("UTC")).place(message(start, "me"), call, message(start.plusSeconds(2), "me")))
                .isEqualTo(Place.SINGLE);
        assertThat(groups(ZoneId.of("UTC")).place(message(start, "me"), message(start, "me"), call))
                .isEqualTo(Place.LAST);
    }

    @Test
    void aDayBeginsAtTheMidnightOfTheViewer() {
        Message evening = message(Instant.parse("2026-11-22T22:30:00Z"), "me");
        Message night = message(Instant.parse("2026-11-22T23:30:00Z"), "me");

        assertThat(groups(ZoneId.of("Europe/Berlin")).startsDay(evening, night)).isTrue();
        assertThat(groups(ZoneId.of("UTC")).startsDay(evening, night)).isFalse();
        assertThat(groups(ZoneId.of("UTC")).startsDay(null, night)).isTrue();
    }

    static MessageGroups groups(ZoneId zone) {
        return new MessageGroups(new ViewerTime(zone, Locale.ENGLISH), LocalDate.parse("2026-11-22"));
    }

    static Message message(Instant at, String by) {
        return message(at, by, MessageKind.TEXT);
    }

    private static Message message(Instant at, String by, MessageKind kind) {
        boolean own = by.equals("me");
        return new Message(
                new MessageKey(at, new MessageId(NUMBER.incrementAndGet())),
                null,
                own,
                by,
                own ? 1L : 2L,
                kind,
                "Hello",
                List.of(),
                null,
                Map.of(),
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null);
    }
}
