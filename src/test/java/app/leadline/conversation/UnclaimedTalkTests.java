package app.leadline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.conversation.export.ExportFile;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import app.leadline.telegram.MessageKind;
import app.leadline.telegram.TelegramMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An export that does not say whose it is, imported first; then its account is connected and the conversation fetched. */
abstract class UnclaimedTalkTests extends LiveTalkGround {

    /** As the made exports have it. */
    private static final long FIRST_SENT = 1_790_000_000L;

    private static final int EXPORTED = 40;

    @Autowired
    ConversationImport imports;

    @Autowired
    Drafts drafts;

    @Test
    void itIsTheConversationOfTheAccountFromTheFirstFetchOn() {
        ConversationId imported = imported();
        conversations.letAi(anna, imported, AiUse.PARAPHRASE);
        drafts.keep(anna, lead, summary().account(), new Drafts.Draft("half a", new MessageId(7)));
        onTelegram(0);
        long answered = theirs.write("newer");

        fetched();

        assertThat(conversations.of(anna, lead)).singleElement().satisfies(now -> {
            assertThat(now.id()).isEqualTo(imported);
            assertThat(now.account()).isEqualTo(account.id());
            assertThat(now.aiUse()).isEqualTo(AiUse.PARAPHRASE);
            assertThat(now.messageCount()).isEqualTo(EXPORTED + 1 + EXPORTED);
        });
        endsAsTelegramHasIt(imported);
        assertThat(last(imported).telegramMessageId()).isEqualTo(answered);
        assertThat(drafts.of(anna, lead, account.id()).orElseThrow().text()).isEqualTo("half a");
    }

    @Test
    void whatWasWrittenThroughTheAccountBeforeAndTheImportAreOneConversationAfterTheFetch() {
        onTelegram(0);
        conversations.letAi(anna, imported(), AiUse.NOTHING);
        send("written before anything was fetched");
        settle();
        assertThat(conversations.of(anna, lead)).hasSize(2);

        fetched();

        assertThat(conversations.of(anna, lead)).singleElement().satisfies(now -> {
            assertThat(now.account()).isEqualTo(account.id());
            assertThat(now.aiUse()).isEqualTo(AiUse.NOTHING);
            assertThat(now.messageCount()).isEqualTo(EXPORTED + EXPORTED + 1);
        });
        endsAsTelegramHasIt(summary().id());
    }

    @Test
    void whatTelegramHasForgottenStays() {
        ConversationId imported = imported();
        onTelegram(0);
        theirs.delete(List.of(1L, 3L, (long) (2 * EXPORTED - 1)));

        fetched();

        assertThat(summary().id()).isEqualTo(imported);
        assertThat(texts(imported)).hasSize(2 * EXPORTED);
    }

    @Test
    void anotherAccountThatHasTalkedWithTheSamePersonLeavesItAlone() {
        ConversationId imported = imported();
        onTelegram(90);

        fetched();

        assertThat(conversations.of(anna, lead)).hasSize(2);
        assertThat(conversations.page(anna, imported, null, Direction.OLDER, 500))
                .hasSize(EXPORTED);
        ConversationSummary fetched = conversations.of(anna, lead).stream()
                .filter(one -> one.account().equals(account.id()))
                .findFirst()
                .orElseThrow();
        endsAsTelegramHasIt(fetched.id());
    }

    @Test
    void anAccountThatHasNeverTalkedWithThemLeavesItAlone() {
        ConversationId imported = imported();

        fetch.begin(anna, lead, account.id());
        settle();

        assertThat(conversations.page(anna, imported, null, Direction.OLDER, 500))
                .hasSize(EXPORTED);
        assertThat(summary().id()).isEqualTo(imported);
    }

    /** Odd numbers: all of it is theirs, and nothing tells whose account it was. */
    private ConversationId imported() {
        String messages = String.join(
                ",",
                IntStream.range(0, EXPORTED)
                        .mapToObj(i -> Exports.message(2 * i + 1, peer, "Message " + (2 * i + 1), ""))
                        .toList());
        ExportFile file = Exports.of("{\"name\": \"Lena\", \"type\": \"personal_chat\", \"id\": " + peer
                + ", \"messages\": [" + messages + "]}");
        imports.run(anna, file, file.check(ImportProgress.NONE), List.of(new ChatChoice(0, lead)), ImportProgress.NONE);
        return summary().id();
    }

    /** The same messages and own ones between them, each this many seconds later. */
    private void onTelegram(int later) {
        theirs.seed(IntStream.rangeClosed(1, 2 * EXPORTED)
                .mapToObj(number -> message(number, FIRST_SENT + number * 60L + later))
                .toList());
    }

    private TelegramMessage message(int number, long sentAt) {
        boolean own = number % 2 == 0;
        return new TelegramMessage(
                number,
                false,
                Instant.ofEpochSecond(sentAt),
                own ? self : peer,
                own ? "Anna" : "Lena",
                MessageKind.TEXT,
                "Message " + number,
                List.of(),
                null,
                Map.of(),
                List.of(),
                null,
                null,
                null);
    }

    private ConversationSummary summary() {
        return conversations.of(anna, lead).getFirst();
    }

    private List<String> texts(ConversationId talk) {
        return messages(talk).stream().map(Message::text).toList();
    }
}

@OnH2
class UnclaimedTalkOnH2 extends UnclaimedTalkTests {}

@OnPostgres
class UnclaimedTalkOnPostgres extends UnclaimedTalkTests {}
