package app.leadline.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.lead.LeadService;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Role;
import app.leadline.shared.LeadId;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import app.leadline.support.Statements;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Reading, searching and deleting conversations, and who may. */
abstract class ConversationTests {

    @Autowired
    Conversations conversations;

    @Autowired
    ConversationSearch search;

    @Autowired
    LeadService leads;

    @Autowired
    Talks talks;

    CurrentMember anna;
    LeadId lead;
    ConversationId talk;

    @BeforeEach
    void aTalkOfAnna() {
        anna = talks.person("Anna");
        lead = talks.lead(anna);
        talk = talks.conversation(anna, lead);
    }

    @Test
    void theOldestMessageIsAtZeroWhateverTheAnchor() {
        talks.write(talk, 50);
        for (int from : List.of(0, 1, 20, 24, 25, 30, 45, 49)) {
            List<String> plain = texts(conversations.slice(anna, talk, from, 10, null));
            assertThat(plain)
                    .containsExactlyElementsOf(LongStream.range(from, Math.min(50, from + 10))
                            .mapToObj(i -> "Message " + i)
                            .toList());
            for (int anchor : List.of(0, 5, 22, 26, 34, 49)) {
                Message known = conversations.slice(anna, talk, anchor, 1, null).getFirst();
                assertThat(texts(conversations.slice(anna, talk, from, 10, new Anchor(anchor, known.key()))))
                        .isEqualTo(plain);
            }
        }
        assertThat(conversations.slice(anna, talk, 50, 10, null)).isEmpty();
    }

    @Test
    void pagesGoBothWaysFromAMessageAndAreOldestFirst() {
        talks.write(talk, 30);
        List<Message> newest = conversations.page(anna, talk, null, Direction.OLDER, 10);
        assertThat(texts(newest)).startsWith("Message 20").endsWith("Message 29");
        List<Message> older = conversations.page(anna, talk, newest.getFirst().key(), Direction.OLDER, 10);
        assertThat(texts(older)).startsWith("Message 10").endsWith("Message 19");
        assertThat(texts(conversations.page(anna, talk, older.getLast().key(), Direction.NEWER, 3)))
                .containsExactly("Message 20", "Message 21", "Message 22");
        assertThat(conversations.position(anna, talk, newest.getFirst().id())).hasValue(20);
        assertThat(conversations.position(anna, talk, new MessageId(-1))).isEmpty();
    }

    @Test
    void searchFindsInEveryMessageWhateverTheCaseAndTakesSignsLiterally() {
        talks.write(talk, 30);
        talks.write(talk, "100% SURE, über alles_!");
        assertThat(search.count(anna, talk, "mEssage 1")).isEqualTo(11);
        assertThat(search.count(anna, talk, "0%")).isEqualTo(1);
        assertThat(search.count(anna, talk, "ÜBER")).isEqualTo(1);
        assertThat(search.count(anna, talk, "S_!")).isEqualTo(1);
        assertThat(search.count(anna, talk, "S__")).isZero();
        assertThat(search.count(anna, talk, " ")).isZero();
        assertThat(texts(search.slice(anna, talk, "message 1", 11, 9, 5, null)))
                .containsExactly("Message 18", "Message 19");
        assertThat(texts(search.page(anna, talk, "message 1", null, Direction.OLDER, 2)))
                .containsExactly("Message 18", "Message 19");
        MessageId eighteen =
                conversations.slice(anna, talk, 18, 1, null).getFirst().id();
        assertThat(search.position(anna, talk, "message 1", eighteen)).hasValue(9);
    }

    @Test
    void aMemberCannotReadAConversationOfAnotherAccountWhateverTheRole() {
        talks.write(talk, 3);
        for (Role role : Role.values()) {
            CurrentMember other = talks.colleague(anna, role);
            assertThat(conversations.of(other, lead)).isEmpty();
            assertRefused(other, talk);
        }
        assertRefused(talks.person("Stranger"), talk);
        assertThat(conversations.of(anna, lead)).hasSize(1);
    }

    @Test
    void theAnswerIsTheSameForSomebodyElsesConversationAndForNone() {
        CurrentMember other = talks.colleague(anna, Role.OWNER);
        String refused = refusal(other, talk);
        assertThat(refusal(other, new ConversationId(Long.MAX_VALUE))).isEqualTo(refused);
    }

    @Test
    void anOwnerWhoLeftTheWorkspaceOfTheLeadReadsNothingOfIt() {
        CurrentMember ben = talks.colleague(anna, Role.MEMBER);
        ConversationId bens = talks.conversation(ben, lead);
        talks.leave(ben, anna.workspace());
        assertRefused(ben, bens);
        assertThatThrownBy(() -> conversations.of(ben, lead)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aDeletedConversationTakesItsMessagesAndOnlyThose() {
        ConversationId other = talks.conversation(anna, talks.lead(anna));
        talks.write(talk, 3);
        talks.write(other, 2);
        conversations.delete(anna, talk);
        assertThat(conversations.of(anna, lead)).isEmpty();
        assertThat(talks.messagesOf(talk)).isZero();
        assertThat(conversations.count(anna, other)).isEqualTo(2);
    }

    @Test
    void theOwnerDecidesWhatTheAiMayDo() {
        assertThat(conversations.aiUse(anna, talk)).isEqualTo(AiUse.QUOTE);
        conversations.letAi(anna, talk, AiUse.NOTHING);
        assertThat(conversations.aiUse(anna, talk)).isEqualTo(AiUse.NOTHING);
        assertThat(conversations.of(anna, lead))
                .extracting(ConversationSummary::aiUse)
                .containsExactly(AiUse.NOTHING);

        CurrentMember boss = talks.colleague(anna, Role.OWNER);
        assertThatThrownBy(() -> conversations.letAi(boss, talk, AiUse.QUOTE))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> conversations.aiUse(boss, talk)).isInstanceOf(AccessDeniedException.class);
        assertThat(conversations.aiUse(anna, talk)).isEqualTo(AiUse.NOTHING);
    }

    @Test
    void deletingALeadWarnsOfConversationsWithoutSayingWhose() {
        assertThat(leads.goesWith(anna, lead)).isEmpty();
        talks.write(talk, 3);
        CurrentMember ben = talks.colleague(anna, Role.MEMBER);
        talks.write(talks.conversation(ben, lead), 1);
        assertThat(leads.goesWith(anna, lead)).singleElement().satisfies(loss -> {
            assertThat(loss.key()).isEqualTo("conversation.loss");
            assertThat(loss.arguments()).containsExactly(2L);
        });
    }

    private void assertRefused(CurrentMember asker, ConversationId conversation) {
        List<Runnable> attempts = List.of(
                () -> conversations.count(asker, conversation),
                () -> conversations.page(asker, conversation, null, Direction.OLDER, 1),
                () -> conversations.slice(asker, conversation, 0, 1, null),
                () -> conversations.position(asker, conversation, new MessageId(1)),
                () -> search.count(asker, conversation, "a"),
                () -> search.page(asker, conversation, "a", null, Direction.OLDER, 1),
                () -> search.slice(asker, conversation, "a", 1, 0, 1, null),
                () -> search.position(asker, conversation, "a", new MessageId(1)),
                () -> conversations.aiUse(asker, conversation),
                () -> conversations.letAi(asker, conversation, AiUse.NOTHING),
                () -> conversations.delete(asker, conversation));
        assertThat(attempts)
                .allSatisfy(attempt -> assertThatThrownBy(attempt::run).isInstanceOf(AccessDeniedException.class));
    }

    private String refusal(CurrentMember asker, ConversationId conversation) {
        try {
            conversations.count(asker, conversation);
            return "";
        } catch (AccessDeniedException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static List<String> texts(List<Message> messages) {
        return messages.stream().map(Message::text).toList();
    }
}

@OnH2
class ConversationOnH2 extends ConversationTests {

    private static final int THOUSANDS = 3_000;
    private static final int PAGE = 20;
    private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient jdbc;

    /** PostgreSQL knows by itself that the conversation is the same in all rows. */
    @Test
    void aPageOfThousandsOfMessagesIsReadFromTheIndexOfTime() {
        talks.write(talk, 1);
        jdbc.sql("""
                        insert into message (conversation_id, telegram_message_id, sent_at, outgoing, kind, text, search_text)
                        select m.conversation_id, m.telegram_message_id + n, dateadd(second, n, m.sent_at), mod(n, 2) = 0, 'TEXT', 'More',
                        'more' from message m cross join generate_series(1, :more) g(n) where m.conversation_id = :talk""").param("more", THOUSANDS).param("talk", talk.value()).update();
        jdbc.sql("analyze").update();
        String page = statements
                .during(() -> conversations.page(anna, talk, null, Direction.OLDER, PAGE))
                .sql()
                .getLast();

        String plan = jdbc.sql("explain analyze " + page)
                .params(talk.value(), 0, PAGE)
                .query(String.class)
                .single();
        assertThat(SCANNED.matcher(plan).results().mapToLong(found -> Long.parseLong(found.group(1))))
                .isNotEmpty()
                .allMatch(scanned -> scanned <= 2 * PAGE);
    }
}

@OnPostgres
class ConversationOnPostgres extends ConversationTests {}
