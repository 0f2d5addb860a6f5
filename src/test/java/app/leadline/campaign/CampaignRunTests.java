package app.leadline.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.conversation.Conversations;
import app.leadline.conversation.Direction;
import app.leadline.lead.LeadStatus;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Role;
import app.leadline.segment.Condition;
import app.leadline.segment.Group;
import app.leadline.segment.Operator;
import app.leadline.segment.Rule;
import app.leadline.segment.RuleTrial;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.LeadId;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import app.leadline.telegram.TelegramAccount;
import app.leadline.telegram.TelegramAccounts;
import app.leadline.telegram.TelegramFailure;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Campaigns that really send, against a Telegram with all its manners. */
abstract class CampaignRunTests extends CampaignGround {

    @Autowired
    RuleTrial trial;

    @Autowired
    Conversations conversations;

    @Autowired
    TelegramAccounts accounts;

    @Test
    void stepsFollowEachOtherAndTheCampaignEnds() {
        List<LeadId> both = world.leads(anna, "Lena", "Lars");
        CampaignId id = world.started(anna, account, both, "Hello {first_name}", "Still there, {last_name|friend}?");

        world.settle();
        assertThat(there(both.getFirst())).containsExactly("Hello Lena");
        assertThat(states(id)).containsExactly(Map.entry(ParticipationState.WAITING, 2L));
        world.pass(CampaignWorld.DAY);

        assertThat(there(both.getLast())).containsExactly("Hello Lars", "Still there, friend?");
        assertThat(states(id)).containsExactly(Map.entry(ParticipationState.COMPLETED, 2L));
        assertThat(campaigns.details(anna, id).status()).isEqualTo(CampaignStatus.COMPLETED);
        assertThat(campaigns.figures(anna, id).total().sent()).isEqualTo(4);
        world.settle();
        assertThat(activities(both.getFirst()))
                .containsExactlyInAnyOrder(
                        "campaign.added",
                        "campaign.status.active",
                        "campaign.sent",
                        "message.sent",
                        "message.sent",
                        "campaign.status.completed");
    }

    @Test
    void anAnswerEndsTheSequenceAndReadingIsCounted() {
        LeadId lead = world.lead(anna, "Lena", null);
        CampaignId id = world.started(anna, account, List.of(lead), "One", "Two");
        world.settle();

        talk(lead).read();
        world.settle();
        talk(lead).write("Tell me more");
        world.settle();
        talk(lead).write("Please");
        world.settle();
        world.pass(CampaignWorld.DAY);

        assertThat(there(lead)).containsExactly("One", "Tell me more", "Please");
        assertThat(states(id)).containsExactly(Map.entry(ParticipationState.RESPONDED, 1L));
        assertThat(campaigns.figures(anna, id).total()).isEqualTo(new CampaignFigures.Messages(0, 1, 1, 1, 1, 0));
        assertThat(reading.messages(anna, id, lead).getFirst().answers()).isEqualTo(2);
        assertThat(activities(lead)).contains("message.delivery.read", "message.response", "campaign.response");
        assertThat(activities(lead)).filteredOn("campaign.response"::equals).hasSize(1);
    }

    @Test
    void anAnswerToWhatTheSenderWroteThemselvesEndsItAndIsNoResponse() {
        LeadId lead = world.lead(anna, "Lena", null);
        CampaignId id = world.started(anna, account, List.of(lead), "One", "Two");
        world.settle();
        outbox.send(anna, lead, account.id(), UUID.randomUUID(), "By the way", null);
        world.settle();
        talk(lead).write("Oh");
        world.settle();
        world.pass(CampaignWorld.DAY);

        assertThat(there(lead)).containsExactly("One", "By the way", "Oh");
        assertThat(states(id)).containsExactly(Map.entry(ParticipationState.RESPONDED, 1L));
        assertThat(campaigns.figures(anna, id).total().answered()).isZero();
    }

    @Test
    void pausingTakesBackWhatTelegramDoesNotHave() {
        List<LeadId> many = many(8);
        telegram.network(self, false);
        world.settle();
        CampaignId id = world.started(anna, account, many, "One");
        world.settle();
        service.pause(anna, id);

        assertThat(campaigns.figures(anna, id).total().queued()).isZero();
        telegram.network(self, true);
        world.settle();
        assertThat(many).allSatisfy(lead -> assertThat(there(lead)).isEmpty());
        service.resume(anna, id);
        world.settle();
        world.settle();

        assertThat(many).allSatisfy(lead -> assertThat(there(lead)).containsExactly("One"));
        assertThat(campaigns.details(anna, id).status()).isEqualTo(CampaignStatus.COMPLETED);
    }

    @Test
    void aRunningFlowIsChangedOnlyWhileItStandsStill() {
        LeadId lead = world.lead(anna, "Lena", null);
        CampaignId id = world.started(anna, account, List.of(lead), "One", "Two");
        world.settle();

        assertThatThrownBy(() -> service.changeSteps(anna, id, world.version(anna, id), CampaignWorld.steps("Other")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.sentence().key()).isEqualTo("campaign.invalid.flow.ACTIVE"));
        service.pause(anna, id);
        assertThatThrownBy(() -> service.changeSteps(anna, id, world.version(anna, id), CampaignWorld.steps("Other")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.sentence().key()).isEqualTo("campaign.invalid.stepBegun"));
        List<CampaignStep> now = campaigns.details(anna, id).steps();
        service.changeSteps(
                anna,
                id,
                world.version(anna, id),
                List.of(
                        new StepDraft(now.getFirst().id(), "One", Duration.ZERO),
                        new StepDraft(null, "In between", Duration.ofHours(1)),
                        new StepDraft(now.getLast().id(), "Two", Duration.ofHours(1))));
        service.resume(anna, id);
        world.pass(CampaignWorld.DAY);
        world.pass(CampaignWorld.DAY);

        assertThat(there(lead)).containsExactly("One", "In between", "Two");
    }

    @Test
    void whoMayNotBeWrittenToIsSkippedAtTheMomentOfSending() {
        List<LeadId> both = world.leads(anna, "Lena", "Lars");
        CampaignId id = world.started(anna, account, both, "One", "Two");
        world.settle();
        leads.changeStatus(anna, both.getFirst(), LeadStatus.ACTIVE, LeadStatus.BLOCKED);
        world.pass(CampaignWorld.DAY);

        assertThat(there(both.getFirst())).containsExactly("One");
        assertThat(there(both.getLast())).containsExactly("One", "Two");
        Participant blocked = reading.participant(anna, id, both.getFirst()).orElseThrow();
        assertThat(blocked.state()).isEqualTo(ParticipationState.CANCELLED);
        assertThat(Objects.requireNonNull(blocked.reason()).key()).isEqualTo("campaign.reason.blocked");
    }

    @Test
    void aStepWithoutAValueFailsForThatLeadAndCanBeTriedAgain() {
        LeadId lead = world.lead(anna, "Lena", null);
        CampaignId id = world.started(anna, account, List.of(lead, world.lead(anna, "Lars", "CH")), "From {country}");
        world.settle();
        Participant failed = reading.participant(anna, id, lead).orElseThrow();

        assertThat(failed.state()).isEqualTo(ParticipationState.FAILED);
        assertThat(Objects.requireNonNull(failed.reason()).arguments()).containsExactly("{country}");
        assertThat(there(lead)).isEmpty();
    }

    @Test
    void aRefusedMessageFailsItsLeadAndIsSentOnceWhenTriedAgain() {
        List<LeadId> both = world.leads(anna, "Lena", "Lars");
        CampaignId id = world.draft(anna, account, "One", "Two");
        participants.add(anna, id, new Audience.Chosen(both));
        telegram.failNextSend(self, new TelegramFailure.BlockedByUser());
        service.start(anna, id);
        world.settle();

        Participant failed = reading.page(
                        anna, id, new CampaignPeople.Filter("", Set.of(ParticipationState.FAILED)), 0, 10)
                .getFirst();
        assertThat(Objects.requireNonNull(failed.reason()).key()).isEqualTo("telegram.failure.blockedByUser");
        assertThat(activities(failed.lead())).contains("message.delivery.failed");
        participants.resume(anna, id, failed.lead());
        world.settle();
        world.pass(CampaignWorld.DAY);

        assertThat(there(failed.lead())).containsExactly("One", "Two");
        assertThat(states(id)).containsExactly(Map.entry(ParticipationState.COMPLETED, 2L));
    }

    @Test
    void aRestrictedAccountPausesItsCampaign() {
        CampaignId id = world.draft(anna, account, "One");
        participants.add(anna, id, new Audience.Chosen(world.leads(anna, "Lena", "Lars")));
        telegram.failNextSend(self, new TelegramFailure.AccountRestricted());
        service.start(anna, id);
        world.settle();

        CampaignDetails paused = campaigns.details(anna, id);
        assertThat(paused.status()).isEqualTo(CampaignStatus.PAUSED);
        assertThat(Objects.requireNonNull(paused.problem()).key()).isEqualTo("telegram.failure.accountRestricted");
    }

    @Test
    void aLogoutPausesTheCampaignAndALostLineDoesNot() {
        LeadId lead = world.lead(anna, "Lena", null);
        CampaignId id = world.started(anna, account, List.of(lead), "One", "Two");
        world.settle();
        telegram.network(self, false);
        world.pass(CampaignWorld.DAY);
        assertThat(campaigns.details(anna, id).status()).isEqualTo(CampaignStatus.ACTIVE);
        telegram.network(self, true);
        world.settle();
        assertThat(there(lead)).containsExactly("One", "Two");

        CampaignId other = world.started(anna, account, List.of(lead), "Three", "Four");
        world.settle();
        connected.logOutElsewhere(account);
        world.settle();

        CampaignDetails paused = campaigns.details(anna, other);
        assertThat(paused.status()).isEqualTo(CampaignStatus.PAUSED);
        assertThat(Objects.requireNonNull(paused.problem()).key()).isEqualTo("campaign.reason.disconnected");
        assertThatThrownBy(() -> service.resume(anna, other)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void removingTheAccountPausesItsCampaignsAndLosesOrDoublesNoStep() {
        List<LeadId> both = world.leads(anna, "Lena", "Lars");
        telegram.network(self, false);
        world.settle();
        CampaignId id = world.started(anna, account, both, "One", "Two");
        world.settle();

        accounts.remove(anna, account.id(), false);

        CampaignDetails paused = campaigns.details(anna, id);
        assertThat(paused.status()).isEqualTo(CampaignStatus.PAUSED);
        assertThat(Objects.requireNonNull(paused.problem()).key()).isEqualTo("campaign.reason.disconnected");
        assertThat(states(id)).containsExactly(Map.entry(ParticipationState.PENDING, 2L));
        telegram.network(self, true);
        connected.account(anna, Objects.requireNonNull(account.phone()));
        world.settle();
        assertThat(both).allSatisfy(lead -> assertThat(there(lead)).isEmpty());
        service.resume(anna, id);
        world.settle();
        world.settle();
        world.pass(CampaignWorld.DAY);

        assertThat(both).allSatisfy(lead -> assertThat(there(lead)).containsExactly("One", "Two"));
    }

    @Test
    void whatTelegramHadInHandWhenTheAccountWasRemovedIsNotSentBlindly() {
        LeadId mia = world.lead(anna, "Mia", null);
        CampaignId id = world.started(anna, account, List.of(mia), "One", "Two");
        world.settle();
        telegram.holdSends(self);
        List<LeadId> both = world.leads(anna, "Lena", "Lars");
        participants.add(anna, id, new Audience.Chosen(both));
        world.settle();
        assertThat(states(id)).isEqualTo(Map.of(ParticipationState.RUNNING, 2L, ParticipationState.WAITING, 1L));

        accounts.remove(anna, account.id(), false);
        telegram.releaseSends(self);

        assertThat(states(id)).isEqualTo(Map.of(ParticipationState.FAILED, 2L, ParticipationState.WAITING, 1L));
        Participant lena = reading.participant(anna, id, both.getFirst()).orElseThrow();
        assertThat(Objects.requireNonNull(lena.reason()).key()).isEqualTo("campaign.reason.unknown");
        assertThatThrownBy(() -> participants.resume(anna, id, both.getFirst())).isInstanceOf(InvalidInput.class);
        connected.account(anna, Objects.requireNonNull(account.phone()));
        service.resume(anna, id);
        world.settle();
        assertThat(both).allSatisfy(lead -> assertThat(there(lead)).isEmpty());

        // Its sender tries it again by hand, where it is looked for first; then the steps go on.
        var talk = conversations.of(anna, both.getFirst()).getFirst().id();
        outbox.retry(
                anna,
                talk,
                conversations
                        .page(anna, talk, null, Direction.OLDER, 1)
                        .getFirst()
                        .id());
        world.settle();
        world.pass(CampaignWorld.DAY);
        assertThat(there(mia)).containsExactly("One", "Two");
        assertThat(there(both.getFirst())).containsExactly("One", "Two");
        assertThat(there(both.getLast())).isEmpty();
    }

    @Test
    void anAccountThatGoesWithItsConversationsLeavesItsCampaignPausedForAnother() {
        List<LeadId> both = world.leads(anna, "Lena", "Lars");
        telegram.network(self, false);
        world.settle();
        CampaignId id = world.started(anna, account, both, "One", "Two");
        world.settle();

        accounts.remove(anna, account.id(), true);

        assertThat(campaigns.details(anna, id).status()).isEqualTo(CampaignStatus.PAUSED);
        assertThat(states(id)).containsExactly(Map.entry(ParticipationState.PENDING, 2L));
        assertThatThrownBy(() -> service.resume(anna, id)).isInstanceOf(InvalidInput.class);
        telegram.network(self, true);
        TelegramAccount other = people.connect(anna);
        CampaignDetails now = campaigns.details(anna, id);
        service.plan(anna, id, now.version(), CampaignWorld.plan(other));
        service.resume(anna, id);
        world.settle();

        self = Objects.requireNonNull(other.telegramUserId());
        assertThat(both).allSatisfy(lead -> assertThat(there(lead)).containsExactly("One"));
    }

    @Test
    void whatTelegramHadInHandAtALogoutGoesOutOnlyOnceTheCampaignGoesOn() {
        LeadId lead = world.lead(anna, "Lena", null);
        telegram.holdSends(self);
        CampaignId id = world.started(anna, account, List.of(lead), "One", "Two");
        world.settle();
        connected.logOutElsewhere(account);
        world.settle();
        assertThat(campaigns.details(anna, id).status()).isEqualTo(CampaignStatus.PAUSED);

        telegram.releaseSends(self);
        connected.account(anna, Objects.requireNonNull(account.phone()));
        world.settle();
        assertThat(there(lead)).isEmpty();
        assertThat(states(id)).containsExactly(Map.entry(ParticipationState.PENDING, 1L));
        service.resume(anna, id);
        world.settle();
        world.pass(CampaignWorld.DAY);

        assertThat(there(lead)).containsExactly("One", "Two");
    }

    @Test
    void aSenderWhoLeftPausesTheirCampaign() {
        CampaignId id = world.started(anna, account, world.leads(anna, "Lena"), "One", "Two");
        world.settle();
        CurrentMember boss = people.colleague(anna, Role.OWNER);
        people.leave(anna, anna.workspace());
        world.pass(CampaignWorld.DAY);

        CampaignDetails paused = campaigns.details(boss, id);
        assertThat(paused.status()).isEqualTo(CampaignStatus.PAUSED);
        assertThat(Objects.requireNonNull(paused.problem()).key()).isEqualTo("campaign.reason.senderLeft");
        jdbc.sql(
                        "insert into membership (workspace_id, member_id, role, joined_at) values (?, ?, 'OWNER', current_timestamp)")
                .params(anna.workspace().value(), anna.id().value())
                .update();
    }

    @Test
    void itIsQuietWhereTheLeadIs() {
        // It is ten in the morning in UTC, and seven in the evening in Tokyo.
        LeadId here = world.lead(anna, "Lena", null);
        LeadId tokyo = world.lead(anna, "Sakura", "JP");
        CampaignId id = world.draft(anna, account, "One");
        QuietHours quiet = new QuietHours(LocalTime.of(18, 0), LocalTime.of(8, 0));
        service.plan(anna, id, world.version(anna, id), new CampaignPlan(account.id(), ZoneId.of("UTC"), null, quiet));
        participants.add(anna, id, new Audience.Chosen(Set.of(here, tokyo)));
        service.start(anna, id);
        world.settle();
        assertThat(there(here)).containsExactly("One");
        assertThat(there(tokyo)).isEmpty();

        world.pass(Duration.ofHours(13));
        assertThat(there(tokyo)).containsExactly("One");
    }

    @Test
    void rulesAskForCampaignsStatesAndWhenOneWrote() {
        List<LeadId> both = world.leads(anna, "Lena", "Lars");
        CampaignId id = world.started(anna, account, both, "One", "Two");
        world.settle();
        talk(both.getFirst()).write("Hello");
        world.settle();

        assertThat(having(Condition.of("campaign", Operator.ANY_OF, id.toString())))
                .isEqualTo(2);
        assertThat(having(Condition.of("campaign_state", Operator.ANY_OF, "RESPONDED")))
                .isEqualTo(1);
        assertThat(having(Condition.of("campaign_sent", Operator.KNOWN))).isEqualTo(2);
        assertThat(having(Condition.of("campaign_sent", Operator.UNKNOWN))).isZero();
    }

    private long having(Condition condition) {
        Rule rule = new Rule(Group.all(condition), ZoneId.of("UTC"));
        return trial.count(anna, rule).orElseThrow().number();
    }
}

@OnH2
class CampaignRunOnH2 extends CampaignRunTests {}

@OnPostgres
class CampaignRunOnPostgres extends CampaignRunTests {}
