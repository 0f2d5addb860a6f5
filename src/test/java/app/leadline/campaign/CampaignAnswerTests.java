package app.leadline.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.conversation.MessagesReceived.Received;
import app.leadline.shared.LeadId;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import app.leadline.telegram.TelegramAccount;
import app.leadline.telegram.TelegramMessage;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Answers at awkward moments, and who goes first. */
abstract class CampaignAnswerTests extends CampaignGround {

    /** Telegram's number of a message that comes after all others. */
    private static final long LATER = 1_000_000_000L;

    @Autowired
    Answers answers;

    @Autowired
    CampaignRound round;

    @Test
    void anAnswerThatIsToldBeforeItsMessageIsKnownToHaveArrivedEndsTheSequence() {
        LeadId lead = world.lead(anna, "Lena", null);
        CampaignId id = handedOver(lead);
        answers.received(anna.id(), account.id(), peer(lead), List.of(new Received(LATER, clock.instant())));
        assertThat(states(id)).containsOnlyKeys(ParticipationState.RUNNING);
        telegram.releaseSends(self);
        world.settle();
        world.pass(CampaignWorld.DAY);

        assertThat(there(lead)).containsExactly("One");
        assertThat(states(id)).containsExactly(Map.entry(ParticipationState.RESPONDED, 1L));
        assertThat(campaigns.figures(anna, id).total()).isEqualTo(new CampaignFigures.Messages(0, 1, 1, 0, 1, 0));
        assertThat(activities(lead)).contains("campaign.response", "message.response");
    }

    @Test
    void whatTheLeadWroteBeforeTheMessageArrivedIsNoAnswerToIt() {
        LeadId lead = world.lead(anna, "Lena", null);
        CampaignId id = handedOver(lead);
        talk(lead).write("Hello?");
        world.settle();
        telegram.releaseSends(self);
        world.settle();
        world.pass(CampaignWorld.DAY);

        assertThat(there(lead)).containsExactly("Hello?", "One", "Two");
        assertThat(states(id)).containsExactly(Map.entry(ParticipationState.COMPLETED, 1L));
        assertThat(campaigns.figures(anna, id).total().answered()).isZero();
    }

    @Test
    void anAnswerToAMessageWhoseArrivalNobodyHeardOfCountsOnceItIsFound() {
        LeadId lead = world.lead(anna, "Lena", null);
        CampaignId id = world.draft(anna, account, "One", "Two");
        participants.add(anna, id, new Audience.Chosen(List.of(lead)));
        telegram.loseNextAnswer(self);
        service.start(anna, id);
        round.run();
        world.elapse(Duration.ofMillis(1));
        talk(lead).write("Tell me more");
        world.settle();
        world.pass(CampaignWorld.DAY);

        assertThat(there(lead)).containsExactly("One", "Tell me more");
        assertThat(states(id)).containsExactly(Map.entry(ParticipationState.RESPONDED, 1L));
        assertThat(campaigns.figures(anna, id).total().answered()).isEqualTo(1);
    }

    @Test
    void aRoundThatRunsWhileAnswersAreWrittenDownSendsNothingToThoseWhoHaveAnswered() {
        for (int i = 0; i < 5; i++) {
            List<LeadId> five = many(5);
            CampaignId id = world.started(anna, account, five, "One", "Two");
            world.settle();
            clock.advance(CampaignWorld.DAY);
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(round::run),
                            CompletableFuture.runAsync(
                                    () -> five.forEach(lead -> talk(lead).write("Stop"))))
                    .join();
            world.settle();
            world.pass(CampaignWorld.DAY);

            assertThat(states(id)).containsExactly(Map.entry(ParticipationState.RESPONDED, 5L));
            // One may have been in Telegram's hand already.
            assertThat(five.stream().flatMap(lead -> there(lead).stream()).filter("Two"::equals))
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void twoRoundsAtOnceSendEachStepOnce() {
        List<LeadId> twenty = many(20);
        CampaignId id = world.started(anna, account, twenty, "One", "Two");
        for (int step = 0; step < 2; step++) {
            for (int i = 0; i < 12; i++) {
                CompletableFuture.allOf(IntStream.range(0, 3)
                                .mapToObj(server -> CompletableFuture.runAsync(round::run))
                                .toArray(CompletableFuture[]::new))
                        .join();
                world.elapse(Duration.ofSeconds(2));
            }
            clock.advance(CampaignWorld.DAY);
        }
        world.settle();

        assertThat(twenty).allSatisfy(lead -> assertThat(there(lead)).containsExactly("One", "Two"));
        assertThat(campaigns.figures(anna, id).total().sent()).isEqualTo(40);
        assertThat(status(id)).isEqualTo(CampaignStatus.COMPLETED);
    }

    @Test
    void anAnswerToAnotherAccountOfTheWorkspaceEndsNothing() {
        LeadId lead = world.lead(anna, "Lena", null);
        TelegramAccount other = people.connect(anna);
        CampaignId id = world.started(anna, account, List.of(lead), "One", "Two");
        world.settle();
        telegram.talk(Objects.requireNonNull(other.telegramUserId()), peer(lead))
                .write("About something else");
        world.settle();
        world.pass(CampaignWorld.DAY);

        assertThat(there(lead)).containsExactly("One", "Two");
        assertThat(states(id)).containsExactly(Map.entry(ParticipationState.COMPLETED, 1L));
    }

    @Test
    void anAnswerToTheAccountThatWasChangedMeanwhileEndsItToo() {
        LeadId lead = world.lead(anna, "Lena", null);
        TelegramAccount other = people.connect(anna);
        CampaignId id = world.started(anna, account, List.of(lead), "One", "Two");
        world.settle();
        service.pause(anna, id);
        service.plan(anna, id, world.version(anna, id), CampaignWorld.plan(other));
        service.resume(anna, id);
        talk(lead).write("Yes");
        world.settle();
        world.pass(CampaignWorld.DAY);

        assertThat(texts(telegram.talk(Objects.requireNonNull(other.telegramUserId()), peer(lead))))
                .isEmpty();
        assertThat(states(id)).containsExactly(Map.entry(ParticipationState.RESPONDED, 1L));
    }

    @Test
    void anAnswerEndsTheSequencesOfAllCampaignsOfTheAccountThatHaveWritten() {
        LeadId lead = world.lead(anna, "Lena", null);
        CampaignId first = world.started(anna, account, List.of(lead), "One", "Two");
        CampaignId second = world.started(anna, account, List.of(lead), "Uno", "Due");
        CampaignId notYet = world.draft(anna, account, "Later");
        service.changeSteps(anna, notYet, 1, List.of(new StepDraft(null, "Later", CampaignWorld.DAY)));
        participants.add(anna, notYet, new Audience.Chosen(List.of(lead)));
        service.start(anna, notYet);
        world.settle();
        talk(lead).write("Yes");
        world.settle();
        world.pass(CampaignWorld.DAY);

        assertThat(states(first)).containsOnlyKeys(ParticipationState.RESPONDED);
        assertThat(states(second)).containsOnlyKeys(ParticipationState.RESPONDED);
        assertThat(there(lead)).containsExactlyInAnyOrder("One", "Uno", "Yes", "Later");
    }

    @Test
    void whatPeopleWriteDuringAFloodGoesBeforeTheCampaign() {
        List<LeadId> leads = many(8);
        List<LeadId> byHand = world.leads(anna, "Hilda", "Hans");
        CampaignId id = world.draft(anna, account, "One");
        participants.add(anna, id, new Audience.Chosen(leads));
        telegram.floodNextSend(self, Duration.ofHours(1));
        service.start(anna, id);
        world.settle();
        byHand.forEach(lead -> write(lead, "By hand"));
        byHand.forEach(lead -> write(lead, "And more"));
        world.pass(Duration.ofHours(1));
        world.settle();

        List<String> order = Stream.concat(leads.stream(), byHand.stream())
                .flatMap(lead -> talk(lead).messages().stream())
                .sorted(Comparator.comparingLong(TelegramMessage::id))
                .map(TelegramMessage::text)
                .toList();
        assertThat(order.subList(0, 2)).containsOnly("By hand");
        assertThat(order).hasSize(12).filteredOn("And more"::equals).hasSize(2);
        assertThat(status(id)).isEqualTo(CampaignStatus.COMPLETED);
    }

    /** A lead whose first message Telegram has in hand. */
    private CampaignId handedOver(LeadId lead) {
        CampaignId id = world.draft(anna, account, "One", "Two");
        participants.add(anna, id, new Audience.Chosen(List.of(lead)));
        telegram.holdSends(self);
        service.start(anna, id);
        world.settle();
        assertThat(states(id)).containsOnlyKeys(ParticipationState.RUNNING);
        return id;
    }
}

@OnH2
class CampaignAnswerOnH2 extends CampaignAnswerTests {}

@OnPostgres
class CampaignAnswerOnPostgres extends CampaignAnswerTests {}
