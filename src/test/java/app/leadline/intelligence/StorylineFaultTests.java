package app.leadline.intelligence;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.conversation.ConversationId;
import app.leadline.conversation.Talks;
import app.leadline.intelligence.RunState.Step;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.shared.Sentence;
import app.leadline.support.DatabaseFaults;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import app.leadline.support.TestTicker;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/** The database goes away while a storyline is made: the former one stays, nothing is half saved, and the next one can be made at once. */
abstract class StorylineFaultTests {

    /** More than a run asks for. */
    private static final int CONNECTIONS = 45;

    private static final Duration UNTIL_LOOKED_AGAIN = Duration.ofSeconds(3);

    @Autowired
    Talks people;

    @Autowired
    StorylineService service;

    @Autowired
    Storylines storylines;

    @Autowired
    RunWatch watch;

    @Autowired
    DatabaseFaults database;

    @Autowired
    TestTicker ticker;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    CurrentMember owner;
    LeadId lead;
    private int known = 1;

    @BeforeEach
    void aLead() {
        owner = people.person("Olga");
        lead = people.lead(owner);
        ConversationId talk = people.conversation(owner, lead);
        people.write(talk, "Hello!");
        people.write(talk, "What does the small one cost?");
    }

    private RunState state() {
        return service.state(owner, lead).orElseThrow();
    }

    private void begin() {
        service.generate(owner, lead, Locale.ENGLISH, ZoneOffset.UTC);
    }

    private Storyline generated() {
        begin();
        ticker.settle();
        assertThat(state().step()).isEqualTo(Step.DONE);
        return newest();
    }

    private Storyline newest() {
        return storylines.newest(owner, lead).orElseThrow();
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** @return whether it was begun */
    private boolean pressed() {
        try {
            begin();
            return true;
        } catch (DataAccessException | TransactionException notBegun) {
            return false;
        } finally {
            ticker.settle();
        }
    }

    private void failedAndLeft(Storyline former, String why) {
        assertThat(state().step()).isEqualTo(Step.FAILED);
        assertThat(state().failure()).isEqualTo(Sentence.of("storyline.failure." + why));
        assertThat(state().soFar()).isEqualTo(Draft.EMPTY);
        assertThat(newest()).isEqualTo(former);
        assertThat(generated().version().id()).isNotEqualTo(former.version().id());
    }

    @Test
    void whicheverStatementDoesNotReachTheDatabaseAVersionIsThereOrTheFormerOne() {
        Storyline former = generated();
        for (int nth = 1; nth <= CONNECTIONS; nth++) {
            database.refuseConnection(nth);
            boolean begun = pressed();
            database.refuseConnection(0);

            former = endedAsTold(former, nth, begun);
        }
    }

    @Test
    void whicheverCommitIsNotHeardOfWhatIsToldIsWhatIsThere() {
        Storyline former = generated();
        for (int nth = 1; nth <= CONNECTIONS; nth++) {
            database.loseAnswerToCommit(nth);
            boolean begun = pressed();
            database.loseAnswerToCommit(0);

            former = endedAsTold(former, nth, begun);
        }
    }

    private Storyline endedAsTold(Storyline former, int nth, boolean begun) {
        boolean done = begun && state().step() == Step.DONE;
        assertThat(done || !begun || state().step() == Step.FAILED)
                .as("%d: %s", nth, state())
                .isTrue();
        assertThat(newest().equals(former)).as("%d: %s", nth, state()).isEqualTo(!done);
        Storyline next = generated();
        assertThat(storylines.versions(owner, lead, null, 500)).hasSize(versions(done));
        return next;
    }

    /** One more, and the one that came through. */
    private int versions(boolean done) {
        known += done ? 2 : 1;
        return known;
    }

    @Test
    void aDatabaseThatIsAwayWhenItIsSavedLeavesTheFormerVersion() {
        Storyline former = generated();
        watch.at(lead, Step.CHECKING, () -> database.away(true));

        pressed();
        database.away(false);

        failedAndLeft(former, "broken");
    }

    @Test
    void aDatabaseThatBreaksInTheMiddleOfSavingKeepsNothingOfIt() {
        Storyline former = generated();
        long statements = rows("storyline_statement");
        long activities = rows("activity");
        watch.whileSaving(lead, () -> {
            throw new DataAccessResourceFailureException("the line broke");
        });

        pressed();

        assertThat(rows("storyline_statement")).isEqualTo(statements);
        assertThat(rows("activity")).isEqualTo(activities);
        failedAndLeft(former, "broken");
    }

    private RunLease otherServer() {
        RunLease other = new RunLease(jdbc, clock);
        assertThat(other.take(lead).ours()).isTrue();
        return other;
    }

    @Test
    void whoeverWaitsForAnotherServerIsToldThatTheDatabaseIsAway() {
        Storyline former = generated();
        RunLease other = otherServer();
        pressed();
        assertThat(state().step().ended()).isFalse();

        database.away(true);
        ticker.pass(UNTIL_LOOKED_AGAIN);
        database.away(false);
        other.release(lead);

        failedAndLeft(former, "broken");
    }

    @Test
    void whoeverWaitsForAServerThatEndsWithoutAVersionIsToldSo() {
        Storyline former = generated();
        RunLease other = otherServer();
        pressed();

        other.release(lead);
        ticker.pass(UNTIL_LOOKED_AGAIN);

        failedAndLeft(former, "elsewhere");
    }

    @Test
    void whoeverWaitsForAServerThatDiesIsToldSo() {
        Storyline former = generated();
        otherServer();
        pressed();

        ticker.pass(RunLease.LIFE.plus(UNTIL_LOOKED_AGAIN));

        failedAndLeft(former, "elsewhere");
    }

    @Test
    void aVersionOfAnotherServerEndsTheWait() {
        Storyline former = generated();
        RunLease other = otherServer();
        pressed();

        jdbc.sql("""
                        insert into storyline (lead_id, created_by, created_at, writer, model, prompt_version, language, tokens_in,
                        tokens_out, cost, dropped_statements, dropped_quotes, newest_activity, messages_read, messages_known)
                        select lead_id, created_by, created_at, writer, model, prompt_version, language, tokens_in, tokens_out, cost,
                        dropped_statements, dropped_quotes, newest_activity, messages_read, messages_known
                        from storyline where id = ?""").param(former.version().id().value()).update();
        other.release(lead);
        ticker.pass(UNTIL_LOOKED_AGAIN);

        assertThat(state().step()).isEqualTo(Step.DONE);
        assertThat(newest().version().id()).isNotEqualTo(former.version().id());
    }
}

@OnH2
class StorylineFaultsOnH2 extends StorylineFaultTests {}

@OnPostgres
class StorylineFaultsOnPostgres extends StorylineFaultTests {}
