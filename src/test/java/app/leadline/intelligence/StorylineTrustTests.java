package app.leadline.intelligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.activity.ActivityFilter;
import app.leadline.activity.ActivityKey;
import app.leadline.activity.Timeline;
import app.leadline.conversation.AiUse;
import app.leadline.conversation.ConversationId;
import app.leadline.conversation.Conversations;
import app.leadline.conversation.MessageId;
import app.leadline.conversation.TalkWithdrawn;
import app.leadline.conversation.Talks;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Role;
import app.leadline.shared.LeadId;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import app.leadline.support.TestTicker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept of private conversations, for how long, and who writes when several want to. */
abstract class StorylineTrustTests {

    @Autowired
    Talks people;

    @Autowired
    Conversations conversations;

    @Autowired
    StorylineService service;

    @Autowired
    Storylines storylines;

    @Autowired
    StorylineRuns runs;

    @Autowired
    TalkReader reader;

    @Autowired
    Timeline timeline;

    @Autowired
    TestTicker ticker;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    CurrentMember owner;
    LeadId lead;

    @BeforeEach
    void aLead() {
        owner = people.person("Olga");
        lead = people.lead(owner);
    }

    private Storyline generated() {
        service.generate(owner, lead, Locale.ENGLISH, ZoneOffset.UTC);
        ticker.settle();
        assertThat(state().step()).isEqualTo(RunState.Step.DONE);
        return storylines.newest(owner, lead).orElseThrow();
    }

    private RunState state() {
        return service.state(owner, lead).orElseThrow();
    }

    private ConversationId talk() {
        ConversationId talk = people.conversation(owner, lead);
        people.write(talk, "Hello!");
        people.write(talk, "What does the small one cost?");
        return talk;
    }

    private void noWordIsLeft() {
        Storyline now = storylines.newest(owner, lead).orElseThrow();
        assertThat(now.statements()).isNotEmpty().extracting(Statement::text).noneMatch(text -> text.contains("small"));
        assertThat(now.statements())
                .flatExtracting(Statement::chips)
                .extracting(Statement.Chip::quote)
                .containsOnlyNulls();
    }

    private long digests(ConversationId talk) {
        return jdbc.sql("select count(*) from talk_digest where conversation_id = ?")
                .param(talk.value())
                .query(Long.class)
                .single();
    }

    /** A writer that makes digests of the messages it is given, by a rule. */
    private record Digesting(UnaryOperator<String> rule) implements StorylineWriter, StorylineWriter.Digester {

        @Override
        public Author author() {
            return new Author(Author.Kind.AI, "rule", "1");
        }

        @Override
        public Draft write(Brief brief, Watcher watcher) {
            return Draft.EMPTY;
        }

        @Override
        public Optional<Digester> digester() {
            return Optional.of(this);
        }

        @Override
        public Digest digest(Locale language, List<Fact.Said> messages, Waits waits) {
            return new Digest(rule.apply(messages.getFirst().text()), Usage.NONE);
        }
    }

    private List<TalkReader.Reading> read(UnaryOperator<String> rule) {
        var scope = new StorylineScope(owner, lead, Locale.ENGLISH, ZoneOffset.UTC);
        return reader.read(scope, new Digesting(rule), (number, of) -> {});
    }

    private ConversationId longTalk(int messages) {
        ConversationId talk = people.conversation(owner, lead);
        IntStream.range(0, messages)
                .forEach(i -> people.write(talk, "We would like to have number " + i + " in the spring"));
        return talk;
    }

    @Test
    void wordsGoWhenTheConversationIsDeleted() {
        ConversationId talk = talk();
        assertThat(generated().statements()).extracting(Statement::text).anyMatch(text -> text.contains("small"));

        conversations.delete(owner, talk);

        noWordIsLeft();
    }

    @Test
    void wordsGoWhenTheirOwnerAllowsLess() {
        ConversationId talk = talk();
        generated();

        conversations.letAi(owner, talk, AiUse.PARAPHRASE);

        noWordIsLeft();
    }

    @Test
    void wordsGoWithTheirMessage() {
        ConversationId talk = talk();
        Storyline storyline = generated();
        MessageId message = storyline.statements().stream()
                .filter(one -> one.topic() == Topic.INTENT)
                .flatMap(one -> one.chips().stream())
                .findFirst()
                .flatMap(Statement.Chip::message)
                .orElseThrow();

        transaction.executeWithoutResult(status ->
                events.publishEvent(new TalkWithdrawn(List.of(talk), Instant.EPOCH, false, List.of(message))));

        noWordIsLeft();
    }

    @Test
    void anActivityOfADoneActionTellsNoPrivateWords() {
        talk();
        Statement action = generated().of(Part.ACTION).getFirst();
        assertThat(action.text()).contains("small");

        service.done(owner, action.id(), true);

        assertThat(timeline.page(owner, lead, ActivityFilter.all(), ActivityKey.NEWEST, 5).rows().stream()
                        .flatMap(activity -> activity.what().arguments().stream()))
                .isNotEmpty()
                .noneMatch(words -> words.contains("small"));
    }

    @Test
    void olderMessagesAreReadOnce() {
        ConversationId talk = longTalk(330);

        assertThat(read(text -> "They want something.").getFirst().messages()).isEqualTo(330);
        assertThat(digests(talk)).isOne();
        people.write(talk, "One more");
        read(text -> {
            throw new AssertionError("there is nothing to digest");
        });

        conversations.letAi(owner, talk, AiUse.PARAPHRASE);
        assertThat(digests(talk)).isZero();
    }

    @Test
    void aDigestRepeatsNothingThatMayNotBeQuoted() {
        ConversationId talk = longTalk(330);
        conversations.letAi(owner, talk, AiUse.PARAPHRASE);

        read(text -> "They plan ahead. " + text + ". They are kind.");

        assertThat(jdbc.sql("select text from talk_digest where conversation_id = ?")
                        .param(talk.value())
                        .query(String.class)
                        .single())
                .isEqualTo("They plan ahead. They are kind.");
    }

    @Test
    void aDigestOfWhatWasTakenBackMeanwhileIsNotKept() {
        ConversationId talk = longTalk(330);

        assertThatThrownBy(() -> read(text -> {
                    conversations.letAi(owner, talk, AiUse.NOTHING);
                    return "They want something.";
                }))
                .isInstanceOf(WriterFailure.class)
                .hasMessage("WITHDRAWN");
        assertThat(digests(talk)).isZero();
    }

    /** What an edit does, in the transaction that stores it. */
    private void edit(ConversationId talk, String text) {
        transaction.executeWithoutResult(status -> {
            Instant sentAt = jdbc.sql("select sent_at from message where conversation_id = ? and text = ?")
                    .params(talk.value(), text)
                    .query(OffsetDateTime.class)
                    .single()
                    .toInstant();
            jdbc.sql("update message set text = 'We do not want it' where conversation_id = ? and text = ?")
                    .params(talk.value(), text)
                    .update();
            events.publishEvent(new TalkWithdrawn(List.of(talk), sentAt, false, List.of()));
        });
    }

    @Test
    void aDigestOfWhatWasEditedMeanwhileIsWrittenAgainNextTime() {
        ConversationId talk = longTalk(330);
        String edited = "We would like to have number 7 in the spring";

        assertThat(read(text -> {
                            edit(talk, edited);
                            return "They want all of it.";
                        })
                        .getFirst()
                        .messages())
                .isEqualTo(330);
        assertThat(digests(talk)).isZero();

        read(text -> "They want nearly all of it.");
        assertThat(digests(talk)).isOne();
    }

    @Test
    void noDigestIsKeptAfterOneThatWasForgottenMeanwhile() {
        ConversationId talk = longTalk(530);
        AtomicInteger stretch = new AtomicInteger();

        read(text -> {
            if (stretch.incrementAndGet() == 2) {
                assertThat(digests(talk)).isOne();
                edit(talk, "We would like to have number 7 in the spring");
            }
            return "They want something.";
        });
        assertThat(digests(talk)).isZero();

        read(text -> "They want something.");
        assertThat(digests(talk)).isEqualTo(2);
    }

    @Test
    void aDigestOfAMessageThatWasDeletedMeanwhileEndsTheRun() {
        ConversationId talk = longTalk(330);

        assertThatThrownBy(() -> read(text -> {
                    jdbc.sql("update message set deleted_at = sent_at where conversation_id = ? and text = ?")
                            .params(talk.value(), text)
                            .update();
                    return "They want something.";
                }))
                .isInstanceOf(WriterFailure.class)
                .hasMessage("WITHDRAWN");
        assertThat(digests(talk)).isZero();
    }

    @Test
    void aMessageThatJoinedAStretchMeanwhileIsReadNextTime() {
        ConversationId talk = longTalk(330);

        read(text -> {
            jdbc.sql("""
                            insert into message (conversation_id, telegram_message_id, sent_at, outgoing, kind, text, search_text)
                            select conversation_id, 900000, sent_at, outgoing, kind, 'From an export', '' from message
                            where conversation_id = ? and text = ?""").params(talk.value(), text).update();
            return "They want something.";
        });

        assertThat(digests(talk)).isZero();
    }

    @Test
    void whileAnotherServerWritesTheAskerWaitsForIt() {
        RunLease other = new RunLease(jdbc, clock);
        other.take(lead);

        service.generate(owner, lead, Locale.ENGLISH, ZoneOffset.UTC);
        ticker.settle();
        assertThat(state().step().ended()).isFalse();
        assertThat(state().notice()).isNotNull();

        service.cancel(owner, lead);
        assertThat(other.renew(lead)).isFalse();
        other.release(lead);
        ticker.pass(Duration.ofSeconds(3));
        assertThat(state().step()).isEqualTo(RunState.Step.CANCELLED);
    }

    @Test
    void aServerThatDiedLeavesTheLeadFreeAfterAWhile() {
        new RunLease(jdbc, clock).take(lead);
        ticker.pass(RunLease.LIFE.plusSeconds(1));

        generated();
    }

    @Test
    void howARunEndedIsNotRememberedForEver() {
        generated();
        int before = runs.known();
        ticker.pass(Duration.ofMinutes(11));
        lead = people.lead(owner);
        generated();

        assertThat(runs.known()).isLessThanOrEqualTo(before);
    }

    @Test
    void aMemberWhoLeftMeanwhileSavesNothing() {
        CurrentMember member = people.colleague(owner, Role.MEMBER);
        var scope = new StorylineScope(member, lead, Locale.ENGLISH, ZoneOffset.UTC);
        StorylineRun run = new StorylineRun(scope, told -> {
            throw new IllegalStateException("a listener that fails");
        });
        run.failed(clock.instant(), new AccessDeniedException("gone"));

        assertThat(run.state().step()).isEqualTo(RunState.Step.FAILED);
        assertThat(String.valueOf(run.state().failure())).contains("denied");
    }
}

@OnH2
class StorylineTrustOnH2 extends StorylineTrustTests {}

@OnPostgres
class StorylineTrustOnPostgres extends StorylineTrustTests {}
