package app.leadline.conversation.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.conversation.Exports;
import app.leadline.conversation.ImportProgress;
import app.leadline.conversation.export.Exported.ExportedMessage;
import app.leadline.conversation.export.Exported.Unusable;
import app.leadline.telegram.Reaction;
import app.leadline.telegram.TelegramMessage;
import app.leadline.telegram.TextEntity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read out of an export. */
class ExportFileTest {

    private final Map<Long, TelegramMessage> chat = messages("personal_chat.json");

    @Test
    void aSingleChatTellsWhoIsWho() {
        ExportOutline outline = Exports.named("personal_chat.json").check(ImportProgress.NONE);
        assertThat(outline.wholeAccount()).isFalse();
        assertThat(outline.ownerId()).isNull();
        assertThat(outline.chats()).singleElement().satisfies(only -> {
            assertThat(only.name()).isEqualTo("Lena Brandt");
            assertThat(only.peerId()).isEqualTo(700100200);
            assertThat(only.ownId()).isEqualTo(500600700);
            assertThat(only.ownName()).isEqualTo("Anna Keller");
            assertThat(only.messages()).isEqualTo(20);
            assertThat(only.oldest()).isEqualTo(Instant.parse("2026-10-01T07:00:00Z"));
            assertThat(only.newest()).isEqualTo(Instant.parse("2026-10-02T06:00:00Z"));
            assertThat(only.obstacle()).isEmpty();
        });
    }

    @Test
    void aWholeAccountListsItsChatsAndSaysWhatCannotBeImported() {
        ExportOutline outline = Exports.named("whole_account.json").check(ImportProgress.NONE);
        assertThat(outline.wholeAccount()).isTrue();
        assertThat(outline.ownerId()).isEqualTo(500600700);
        assertThat(outline.ownerName()).isEqualTo("Anna Keller");
        assertThat(outline.chats())
                .extracting(ChatOutline::type)
                .containsExactly(
                        ChatType.PERSONAL,
                        ChatType.PERSONAL,
                        ChatType.GROUP,
                        ChatType.SAVED,
                        ChatType.BOT,
                        ChatType.PERSONAL,
                        ChatType.CHANNEL);
        assertThat(outline.importable()).extracting(ChatOutline::peerId).containsExactly(700100200L, 700100201L);
        assertThat(outline.chats().get(1).name()).isEmpty();
        assertThat(outline.chats().get(5).obstacle())
                .hasValueSatisfying(s -> assertThat(s.key()).isEqualTo("conversation.chat.empty"));
    }

    @Test
    void textInPartsIsPutTogetherAndEntitiesCountInUtf16Units() {
        TelegramMessage message = chat.get(103L);
        assertThat(message.text())
                .isEqualTo("Yes, see https://example.com/shipping or our 🚚 page. It is free from 50 💶 on, Lena.");
        assertThat(message.entities())
                .extracting(e -> e.type() + "=" + cut(message, e))
                .containsExactly(
                        "link=https://example.com/shipping",
                        "text_link=our 🚚 page",
                        "bold=free",
                        "custom_emoji=💶",
                        "mention_name=Lena");
        assertThat(message.entities().get(1).href()).isEqualTo("https://example.com/s?a=1&b=2");
        assertThat(message.replyTo()).isEqualTo(102);
        assertThat(message.editedAt()).isEqualTo(Instant.ofEpochSecond(1790838300));
        assertThat(message.reactions())
                .containsExactly(
                        new Reaction("emoji", "👍", 1),
                        new Reaction("custom_emoji", "", 2),
                        new Reaction("paid", "⭐", 5));
    }

    @Test
    void everyKindOfMessageIsRecognised() {
        assertThat(chat.values().stream().map(m -> m.id() + " " + m.kind()))
                .containsExactlyInAnyOrder(
                        "101 SERVICE",
                        "102 TEXT",
                        "103 TEXT",
                        "104 PHOTO",
                        "105 FILE",
                        "106 VOICE",
                        "107 VIDEO_NOTE",
                        "108 STICKER",
                        "109 VIDEO",
                        "110 ANIMATION",
                        "111 AUDIO",
                        "112 LOCATION",
                        "113 CONTACT",
                        "114 POLL",
                        "115 TEXT",
                        "116 TEXT",
                        "117 SERVICE",
                        "118 SERVICE",
                        "120 OTHER");
    }

    @Test
    void mediaKeepsNameSizeAndShapeButNoPathAndNoRemark() {
        assertThat(chat.get(104L).media()).satisfies(photo -> {
            assertThat(photo.fileName()).isEqualTo("photo_1@01-10-2026_09-10-00.jpg");
            assertThat(photo.sizeBytes()).isEqualTo(84213);
            assertThat(photo.width()).isEqualTo(1280);
        });
        assertThat(chat.get(105L).media()).satisfies(file -> {
            assertThat(file.fileName()).isEqualTo("Offer 2026-17.pdf");
            assertThat(file.mimeType()).isEqualTo("application/pdf");
        });
        assertThat(chat.get(106L).media().durationSeconds()).isEqualTo(17);
        assertThat(chat.get(108L).media().emoji()).isEqualTo("😄");
        assertThat(chat.get(111L).media().performer()).isEqualTo("Züri West");
        assertThat(chat.get(111L).media().title()).isEqualTo("I schänke dir mis Härz");
        assertThat(messages("old_version.json").get(22L).media().fileName()).isEqualTo("price list.pdf");
    }

    @Test
    void whatBelongsToOneKindIsInTheDetails() {
        assertThat(chat.get(101L).details()).containsEntry("action", "joined_telegram");
        assertThat(chat.get(112L).details())
                .containsEntry("latitude", "47.5488")
                .containsEntry("place_name", "Markthalle");
        assertThat(chat.get(113L).details()).containsEntry("phone_number", "+41 79 123 45 67");
        assertThat(chat.get(114L).details())
                .containsEntry("question", "Which day?")
                .containsEntry("answer_1", "Monday")
                .containsEntry("answer_1_voters", "2");
        assertThat(chat.get(117L).details())
                .containsEntry("action", "phone_call")
                .containsEntry("duration_seconds", "312")
                .containsEntry("discard_reason", "hangup");
        assertThat(chat.get(110L).details()).containsEntry("via_bot", "@gif");
        assertThat(chat.get(120L).details()).containsEntry("what", "todo_list");
    }

    @Test
    void aForwardKeepsItsSourceAndAReplyIntoAnotherChatIsNone() {
        assertThat(chat.get(115L).forwardedFrom()).isEqualTo("Basel Food News");
        assertThat(chat.get(116L).forwardedFrom()).isEmpty();
        assertThat(chat.get(116L).replyTo()).isNull();
        assertThat(chat.get(102L).forwardedFrom()).isNull();
    }

    @Test
    void oldExportsAreReadInTheZoneOfWhoImports() {
        Map<Long, TelegramMessage> old = messages("old_version.json");
        assertThat(old.get(21L).sentAt()).isEqualTo(Instant.parse("2019-07-14T16:30:00Z"));
        assertThat(old.get(21L).editedAt()).isNull();
        assertThat(old.get(22L).editedAt()).isEqualTo(Instant.parse("2019-07-14T16:45:00Z"));
        assertThat(old.get(21L).senderId()).isEqualTo(700100200);
        assertThat(old.get(22L).text()).isEqualTo("with a #list");
    }

    @Test
    void hostileInputIsCleanedOrSkippedWithAReason() {
        List<Exported> all = elements("hostile.json");
        assertThat(all.stream().filter(Unusable.class::isInstance).map(u -> ((Unusable) u).reason()))
                .containsExactly(
                        SkipReason.NO_DATE,
                        SkipReason.NO_DATE,
                        SkipReason.NO_DATE,
                        SkipReason.NO_ID,
                        SkipReason.NO_ID,
                        SkipReason.NOT_A_MESSAGE,
                        SkipReason.NOT_A_MESSAGE,
                        SkipReason.NOT_A_MESSAGE,
                        SkipReason.NOT_A_MESSAGE,
                        SkipReason.NOT_A_MESSAGE);
        assertThat(((ExportedMessage) all.getFirst()).message().text())
                .isEqualTo("NUL  and  and \u000B tab, half \uFFFD pair, <b>not bold</b>");
        TelegramMessage last = ((ExportedMessage) all.getLast()).message();
        assertThat(last.media().fileName()).isEqualTo("passwd.txt");
        assertThat(last.text()).isEqualTo("click5");
        assertThat(last.media().durationSeconds()).isNull();
    }

    /** As version 4.1 of Telegram Desktop wrote them: a number, or where the picture is, or why it is not there. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "5199552030615558774",
                "video_files/sticker (2).webm",
                "(File not included. Change data exporting settings to download.)",
                "null"
            })
    void anEmojiWhoseDocumentIsNotQuotedIsReadLikeAnyOther(String document) {
        String emoji = "{\"type\": \"custom_emoji\", \"text\": \"💶\", \"document_id\": " + document + "\n}";
        String reaction =
                ", \"reactions\": [{\"type\": \"custom_emoji\", \"document_id\": " + document + ", \"count\": 2}]";
        String json = "{\"name\": \"L\", \"type\": \"personal_chat\", \"id\": 7, \"messages\": ["
                + Exports.message(1, 7, "PARTS", reaction)
                        .replace("\"PARTS\"", "[\"It says \\\"document_id\\\": none \", " + emoji + "]")
                + "]}";
        List<Exported> all = new ArrayList<>();
        Exports.of(json).messages(c -> true, (c, m) -> all.add(m));
        TelegramMessage message = ((ExportedMessage) all.getFirst()).message();
        assertThat(message.text()).isEqualTo("It says \"document_id\": none 💶");
        assertThat(message.entities()).extracting(TextEntity::type).containsExactly("custom_emoji");
        assertThat(message.reactions()).containsExactly(new Reaction("custom_emoji", "", 2));
    }

    @Test
    void aMegabyteOfTextIsCutAndSaidSo() {
        String json = "{\"name\":\"L\",\"type\":\"personal_chat\",\"id\":7,\"messages\":["
                + Exports.message(1, 7, "😀".repeat(300_000), "") + "]}";
        List<Exported> all = new ArrayList<>();
        Exports.of(json).messages(c -> true, (c, m) -> all.add(m));
        ExportedMessage exported = (ExportedMessage) all.getFirst();
        assertThat(exported.shortened()).isTrue();
        assertThat(exported.message().text()).hasSize(65_000).endsWith("😀");
    }

    private static String cut(TelegramMessage message, TextEntity entity) {
        return message.text().substring(entity.offset(), entity.offset() + entity.length());
    }

    private static List<Exported> elements(String file) {
        List<Exported> all = new ArrayList<>();
        Exports.named(file).messages(chat -> true, (chat, message) -> all.add(message));
        return all;
    }

    private static Map<Long, TelegramMessage> messages(String file) {
        return elements(file).stream()
                .filter(ExportedMessage.class::isInstance)
                .map(exported -> ((ExportedMessage) exported).message())
                .collect(Collectors.toMap(TelegramMessage::id, Function.identity(), (a, b) -> b));
    }
}
