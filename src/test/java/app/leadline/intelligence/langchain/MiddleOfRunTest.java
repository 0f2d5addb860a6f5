package app.leadline.intelligence.langchain;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.conversation.ConversationFetch;
import app.leadline.conversation.ConversationId;
import app.leadline.deal.DealDraft;
import app.leadline.deal.DealService;
import app.leadline.deal.RevenueType;
import app.leadline.intelligence.Draft;
import app.leadline.intelligence.News;
import app.leadline.intelligence.NewsSince;
import app.leadline.intelligence.RunState;
import app.leadline.intelligence.RunState.Step;
import app.leadline.intelligence.RunWatch;
import app.leadline.intelligence.Storyline;
import app.leadline.intelligence.langchain.LocalProvider.Reply;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Role;
import app.leadline.shared.Money;
import app.leadline.shared.Sentence;
import app.leadline.telegram.TelegramAccount;
import app.leadline.telegram.simulator.SimulatorControls;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people do while a storyline is made: they cancel at any step, are removed, and go on working. */
@WithModel
class MiddleOfRunTest extends ModelGround {

    private static final int PATIENCE_SECONDS = 20;

    /** So many that the older ones become one digest. */
    private static final int MANY = 330;

    @Autowired
    RunWatch watch;

    @Autowired
    NewsSince news;

    @Autowired
    DealService deals;

    @Autowired
    ConversationFetch fetch;

    @Autowired
    SimulatorControls telegram;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nothingIsHeld() {
        pauses.release();
        telegram.releaseAnswers();
    }

    private RunState state() {
        return service.state(owner, lead).orElseThrow();
    }

    /** A digest or a storyline, whichever is asked for. */
    private Reply asAsked() {
        return line -> {
            boolean storyline = server.requests().getLast().body().contains("json_schema");
            (storyline ? about(GOOD) : WIRE.answer("They want it quicker.")).say(line);
        };
    }

    private void leavesNothingBehind(Storyline former) {
        RunState last = state();
        assertThat(last.step()).isEqualTo(Step.CANCELLED);
        assertThat(last.soFar()).isEqualTo(Draft.EMPTY);
        assertThat(last.of()).isZero();
        assertThat(last.failure()).isNull();
        assertThat(last.waiting()).isNull();
        assertThat(jdbc.sql("select count(*) from storyline_run where lead_id = ?")
                        .param(lead.value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(newest()).isEqualTo(former);

        assertThat(generate(asAsked(), asAsked()).step()).isEqualTo(Step.DONE);
        assertThat(newest().version().id()).isNotEqualTo(former.version().id());
    }

    @ParameterizedTest(name = "{0}: {1} requests")
    @CsvSource({"FETCHING, 0", "READING, 0", "DIGESTING, 0", "WRITING, 1", "CHECKING, 2"})
    void whoeverCancelsAtAStepEndsItThere(Step step, int requests) {
        generate(about(GOOD));
        IntStream.range(0, MANY).forEach(i -> people.write(talk, "It takes two hours a day, for the time number " + i));
        Storyline former = newest();
        watch.at(lead, step, () -> service.cancel(owner, lead));

        generate(asAsked(), asAsked());

        assertThat(server.requests()).hasSize(requests);
        leavesNothingBehind(former);
    }

    @Test
    void whoeverCancelsWhileMessagesAreFetchedNeedNotWaitForThem() throws InterruptedException {
        generate(about(GOOD));
        Storyline former = newest();
        TelegramAccount account = people.connect(owner);
        fetch.begin(owner, lead, account.id());
        ticker.settle();
        telegram.settle();
        telegram.holdAnswers();
        CountDownLatch cancelled = new CountDownLatch(1);
        watch.at(lead, Step.CANCELLED, cancelled::countDown);
        server.script(asAsked());

        service.generate(owner, lead, Locale.ENGLISH, ZoneOffset.UTC);
        telegram.awaitHeldAnswer();
        assertThat(state().step()).isEqualTo(Step.FETCHING);
        service.cancel(owner, lead);

        assertThat(cancelled.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(server.requests()).isEmpty();
        telegram.releaseAnswers();
        ticker.settle();
        leavesNothingBehind(former);
    }

    @Test
    void thatAProviderIsWaitedForIsSaidAndTheWaitCanBeCancelled() throws InterruptedException {
        generate(about(GOOD));
        Storyline former = newest();
        pauses.hold();
        server.script(WIRE.refuses(429, "slow down", "retry-after: 20"), about(GOOD));

        service.generate(owner, lead, Locale.ENGLISH, ZoneOffset.UTC);
        assertThat(pauses.begun.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();

        Sentence waiting = Objects.requireNonNull(state().waiting());
        assertThat(texts.getTranslation(
                        waiting.key(), Locale.ENGLISH, waiting.arguments().toArray()))
                .isEqualTo("The provider asks to wait; trying again in 20 seconds.");
        assertThat(texts.getTranslation(
                        waiting.key(), Locale.GERMAN, waiting.arguments().toArray()))
                .isEqualTo("Der Anbieter bittet um Geduld; n\u00e4chster Versuch in 20 Sekunden.");

        service.cancel(owner, lead);
        ticker.settle();
        pauses.release();
        assertThat(server.requests()).hasSize(1);
        leavesNothingBehind(former);
    }

    @Test
    void onceTheProviderIsAskedAgainNothingIsSaidOfTheWait() throws InterruptedException {
        pauses.hold();
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch seen = new CountDownLatch(1);
        server.script(WIRE.refuses(503, "oops"), line -> {
            asked.countDown();
            seen.await();
            about(GOOD).say(line);
        });
        service.generate(owner, lead, Locale.ENGLISH, ZoneOffset.UTC);
        assertThat(pauses.begun.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(state().waiting()).extracting(Sentence::key).isEqualTo("storyline.waiting.UNAVAILABLE");

        pauses.release();
        assertThat(asked.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(state().step()).isEqualTo(Step.WRITING);
        assertThat(state().waiting()).isNull();
        seen.countDown();
        ticker.settle();
        assertThat(state().step()).isEqualTo(Step.DONE);
    }

    @Test
    void whatIsBeingSavedIsSaved() {
        generate(about(GOOD));
        Storyline former = newest();
        watch.whileSaving(lead, () -> service.cancel(owner, lead));

        assertThat(generate(about(GOOD)).step()).isEqualTo(Step.DONE);

        assertThat(newest().version().id()).isNotEqualTo(former.version().id());
    }

    @Test
    void whoeverIsRemovedMeanwhileSavesNothingAndOthersCanTryAgain() {
        generate(about(GOOD));
        Storyline former = newest();
        CurrentMember colleague = people.colleague(owner, Role.MEMBER);
        server.script(line -> {
            people.leave(colleague, owner.workspace());
            about(GOOD).say(line);
        });

        service.generate(colleague, lead, Locale.ENGLISH, ZoneOffset.UTC);
        ticker.settle();

        assertThat(state().step()).isEqualTo(Step.FAILED);
        assertThat(state().failure()).isEqualTo(Sentence.of("storyline.failure.denied"));
        assertThat(newest()).isEqualTo(former);
        assertThat(generate(about(GOOD)).step()).isEqualTo(Step.DONE);
    }

    @Test
    void whoeverIsRemovedMeanwhileTakesTheConversationAlong() {
        generate(about(GOOD));
        Storyline former = newest();
        CurrentMember colleague = people.colleague(owner, Role.MEMBER);
        ConversationId theirs = people.conversation(colleague, lead);
        people.write(theirs, "How do you do it?");
        people.write(theirs, "I told you: by hand.");

        RunState failed = generate(line -> {
            people.leave(colleague, owner.workspace());
            about(GOOD).say(line);
        });

        assertThat(failed.failure()).isEqualTo(Sentence.of("storyline.failure.WITHDRAWN"));
        assertThat(newest()).isEqualTo(former);
        assertThat(generate(about(GOOD)).step()).isEqualTo(Step.DONE);
        assertThat(server.requests().getLast().body()).doesNotContain("I told you");
    }

    @Test
    void whatHappensWhileItIsWrittenIsNews() {
        DealDraft draft = new DealDraft("House blend", Money.of(BigDecimal.TEN, "EUR"), RevenueType.ONE_TIME, null);
        generate(line -> {
            deals.create(owner, lead, draft, null);
            about(GOOD).say(line);
        });

        assertThat(news.since(owner, newest().version().id())).isEqualTo(new News(0, 1, 0, 0));

        generate(about(GOOD));
        assertThat(news.since(owner, newest().version().id()).none()).isTrue();
        assertThat(server.requests().getLast().body()).contains("House blend");
    }
}
