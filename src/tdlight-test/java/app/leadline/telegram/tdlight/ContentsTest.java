package app.leadline.telegram.tdlight;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.telegram.Media;
import app.leadline.telegram.MessageKind;
import app.leadline.telegram.TextEntity;
import it.tdlight.jni.TdApi;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What TDLib calls a message, in the words that exports of Telegram Desktop use for the same. */
class ContentsTest {

    private static final TdApi.TextEntity[] PLAIN = {};

    static Stream<Arguments> contents() {
        return Stream.of(
                Arguments.of(ScriptedTelegram.text("Hello"), MessageKind.TEXT, "Hello", Map.of()),
                Arguments.of(new TdApi.MessageAnimatedEmoji(null, "👋"), MessageKind.TEXT, "👋", Map.of()),
                Arguments.of(new TdApi.MessageExpiredPhoto(), MessageKind.PHOTO, "", Map.of()),
                Arguments.of(new TdApi.MessageExpiredVoiceNote(), MessageKind.VOICE, "", Map.of()),
                Arguments.of(
                        new TdApi.MessageLocation(new TdApi.Location(47.37, 8.5, 0)),
                        MessageKind.LOCATION,
                        "",
                        Map.of("latitude", "47.37", "longitude", "8.5")),
                Arguments.of(
                        new TdApi.MessageVenue(new TdApi.Venue(
                                new TdApi.Location(1, 2, 0), "Kronenhalle", "Rämistrasse 4", "", "", "")),
                        MessageKind.LOCATION,
                        "",
                        Map.of(
                                "latitude",
                                "1",
                                "longitude",
                                "2",
                                "place_name",
                                "Kronenhalle",
                                "address",
                                "Rämistrasse 4")),
                Arguments.of(
                        new TdApi.MessageContact(new TdApi.Contact("41791234567", "Anna", "", "", 0)),
                        MessageKind.CONTACT,
                        "",
                        Map.of("first_name", "Anna", "phone_number", "+41791234567")),
                Arguments.of(
                        poll(),
                        MessageKind.POLL,
                        "",
                        Map.of(
                                "question", "When?",
                                "closed", "true",
                                "total_voters", "3",
                                "answer_1", "Monday",
                                "answer_1_voters", "3",
                                "answer_2", "Never",
                                "answer_2_voters", "0")),
                Arguments.of(new TdApi.MessageUnsupported(), MessageKind.OTHER, "", Map.of("what", "unsupported")),
                Arguments.of(
                        new TdApi.MessageCall(1, false, new TdApi.CallDiscardReasonHungUp(), 65),
                        MessageKind.SERVICE,
                        "",
                        Map.of("action", "phone_call", "duration_seconds", "65", "discard_reason", "hangup")),
                Arguments.of(
                        new TdApi.MessageCall(1, true, new TdApi.CallDiscardReasonMissed(), 0),
                        MessageKind.SERVICE,
                        "",
                        Map.of("action", "phone_call", "discard_reason", "missed")),
                Arguments.of(
                        new TdApi.MessagePinMessage(77L << 20),
                        MessageKind.SERVICE,
                        "",
                        Map.of("action", "pin_message", "message_id", "77")),
                Arguments.of(
                        new TdApi.MessageChatSetMessageAutoDeleteTime(86_400, 0),
                        MessageKind.SERVICE,
                        "",
                        Map.of("action", "set_messages_ttl", "period", "86400")),
                Arguments.of(
                        new TdApi.MessageContactRegistered(),
                        MessageKind.SERVICE,
                        "",
                        Map.of("action", "joined_telegram")),
                Arguments.of(
                        new TdApi.MessageCustomServiceAction("Anna left a note"),
                        MessageKind.SERVICE,
                        "",
                        Map.of("information_text", "Anna left a note")),
                Arguments.of(
                        new TdApi.MessageForumTopicCreated(),
                        MessageKind.SERVICE,
                        "",
                        Map.of("action", "forum_topic_created")));
    }

    private static TdApi.MessagePoll poll() {
        TdApi.Poll poll = new TdApi.Poll();
        poll.question = new TdApi.FormattedText("When?", PLAIN);
        poll.isClosed = true;
        poll.totalVoterCount = 3;
        poll.options = new TdApi.PollOption[] {new TdApi.PollOption(), new TdApi.PollOption()};
        poll.options[0].text = new TdApi.FormattedText("Monday", PLAIN);
        poll.options[0].voterCount = 3;
        poll.options[1].text = new TdApi.FormattedText("Never", PLAIN);
        TdApi.MessagePoll content = new TdApi.MessagePoll();
        content.poll = poll;
        return content;
    }

    @ParameterizedTest(name = "{1} {3}")
    @MethodSource("contents")
    void everyContentHasItsKindItsTextAndItsDetails(
            TdApi.MessageContent content, MessageKind kind, String text, Map<String, String> details) {
        Content read = Contents.of(content);
        assertThat(read.kind).isEqualTo(kind);
        assertThat(read.text == null ? "" : read.text.text).isEqualTo(text);
        assertThat(read.details()).isEqualTo(details);
    }

    @Test
    void ofAFileItsNameSizeTypeAndMeasuresAreKept() {
        TdApi.Video video = new TdApi.Video();
        video.fileName = "../../etc/holiday.mp4";
        video.mimeType = "video/mp4";
        video.duration = 12;
        video.width = 1_280;
        video.height = 720;
        video.video = new TdApi.File(1, 0, 4_000_000, null, null);
        TdApi.MessageVideo content = new TdApi.MessageVideo();
        content.video = video;
        assertThat(Contents.of(content).media)
                .isEqualTo(new Media("holiday.mp4", 4_000_000L, "video/mp4", 12, 1_280, 720, null, null, null));
    }

    @Test
    void ofAPieceOfMusicItsTitleAndWhoPlaysItAreKept() {
        TdApi.MessageAudio content = new TdApi.MessageAudio();
        content.audio = new TdApi.Audio();
        content.audio.title = "Gymnopédie";
        content.audio.performer = "Satie";
        content.audio.duration = 180;
        assertThat(Contents.of(content).media)
                .isEqualTo(new Media(null, null, null, 180, null, null, null, "Gymnopédie", "Satie"));
    }

    @Test
    void ofAPhotoTheLargestSizeCounts() {
        TdApi.MessagePhoto content = new TdApi.MessagePhoto();
        content.photo = new TdApi.Photo(false, null, new TdApi.PhotoSize[] {
            new TdApi.PhotoSize("x", new TdApi.File(1, 50_000, 0, null, null), 800, 600, new int[0]),
            new TdApi.PhotoSize("s", new TdApi.File(2, 900, 0, null, null), 90, 67, new int[0])
        });
        assertThat(Contents.of(content).media)
                .isEqualTo(new Media(null, 50_000L, null, null, 800, 600, null, null, null));
    }

    @Test
    void stretchesOfATextAreNamedAsInExports() {
        TdApi.FormattedText text = new TdApi.FormattedText("See example.com and this", new TdApi.TextEntity[] {
            new TdApi.TextEntity(4, 11, new TdApi.TextEntityTypeUrl()),
            new TdApi.TextEntity(20, 4, new TdApi.TextEntityTypeTextUrl("https://example.org")),
            new TdApi.TextEntity(0, 3, new TdApi.TextEntityTypeBold()),
            new TdApi.TextEntity(0, 3, new TdApi.TextEntityTypeMediaTimestamp(3)),
            new TdApi.TextEntity(20, 40, new TdApi.TextEntityTypeItalic())
        });
        assertThat(Entities.of(text, text.text.length()))
                .isEqualTo(List.of(
                        new TextEntity("link", 4, 11, null),
                        new TextEntity("text_link", 20, 4, "https://example.org"),
                        new TextEntity("bold", 0, 3, null)));
    }

    @Test
    void textsAreCutBetweenCharactersAndHoldNoNul() {
        assertThat(Clean.text("a\0b", 10)).isEqualTo("ab");
        assertThat(Clean.text("ab👋", 3)).isEqualTo("ab");
        assertThat(Clean.orNull(" ", 3)).isNull();
    }
}
