package app.leadline.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.conversation.ConversationId;
import app.leadline.conversation.Conversations;
import app.leadline.customfield.CustomFieldService;
import app.leadline.customfield.CustomFieldWorld;
import app.leadline.customfield.FieldCatalog;
import app.leadline.customfield.FieldDefinition;
import app.leadline.customfield.FieldType;
import app.leadline.lead.LeadStatus;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.LeadId;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import app.leadline.telegram.TelegramAccount;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of a campaign when something it stands on changes under way. */
abstract class CampaignChangeTests extends CampaignGround {

    @Autowired
    Conversations conversations;

    @Autowired
    FieldCatalog fields;

    @Autowired
    CustomFieldService values;

    // Its steps

    @Test
    void whoWaitsForAMessageThatIsTakenOutGetsTheOneInItsPlace() {
        LeadId lead = world.lead(anna, "Lena", null);
        CampaignId id = paused(lead, "One", "Two", "Three");
        List<CampaignStep> now = campaigns.details(anna, id).steps();
        change(id, kept(now.get(0)), kept(now.get(2)));
        service.resume(anna, id);
        world.pass(CampaignWorld.DAY);

        assertThat(there(lead)).containsExactly("One", "Three");
        assertThat(status(id)).isEqualTo(CampaignStatus.COMPLETED);
    }

    @Test
    void messagesThatNobodyHasGotChangePlaces() {
        LeadId lead = world.lead(anna, "Lena", null);
        CampaignId id = paused(lead, "One", "Two", "Three");
        List<CampaignStep> now = campaigns.details(anna, id).steps();
        assertThatThrownBy(() -> change(id, kept(now.get(1)), kept(now.get(0)), kept(now.get(2))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.sentence().key()).isEqualTo("campaign.invalid.stepBegun"));
        change(id, kept(now.get(0)), kept(now.get(2)), kept(now.get(1)));
        service.resume(anna, id);
        world.pass(CampaignWorld.DAY);
        world.pass(CampaignWorld.DAY);

        assertThat(there(lead)).containsExactly("One", "Three", "Two");
    }

    @Test
    void whoHasGotAllThatIsLeftHasComeToAnEnd() {
        LeadId lead = world.lead(anna, "Lena", null);
        CampaignId id = paused(lead, "One", "Two");
        change(id, kept(campaigns.details(anna, id).steps().getFirst()));
        service.resume(anna, id);
        world.pass(CampaignWorld.DAY);

        assertThat(there(lead)).containsExactly("One");
        assertThat(states(id)).containsExactly(Map.entry(ParticipationState.COMPLETED, 1L));
        assertThat(status(id)).isEqualTo(CampaignStatus.COMPLETED);
    }

    @Test
    void aWaitThatIsChangedIsChangedForThoseWhoWaitAlready() {
        LeadId lead = world.lead(anna, "Lena", null);
        CampaignId id = paused(lead, "One", "Two");
        List<CampaignStep> now = campaigns.details(anna, id).steps();
        change(id, kept(now.getFirst()), new StepDraft(now.getLast().id(), "Two", Duration.ofDays(20)));
        service.resume(anna, id);
        clock.advance(Duration.ofDays(19));
        world.settle();
        assertThat(there(lead)).containsExactly("One");
        service.pause(anna, id);
        change(id, kept(now.getFirst()), new StepDraft(now.getLast().id(), "Two", Duration.ofHours(2)));
        service.resume(anna, id);
        world.settle();

        assertThat(there(lead)).containsExactly("One", "Two");
    }

    // Its leads

    @Test
    void aLeadThatIsDeletedUnderWayLeavesNothingBehindThatIsSentOrWaitedFor() {
        List<LeadId> many = many(4);
        CampaignId id = world.draft(anna, account, "One", "Two");
        participants.add(anna, id, new Audience.Chosen(many));
        telegram.holdSends(self);
        service.start(anna, id);
        world.settle();
        // The first one is in Telegram's hand, the others wait for their turn or for a place in the outbox.
        many.subList(0, 3).forEach(lead -> leads.delete(anna, lead, nameOf(lead)));
        telegram.releaseSends(self);
        world.settle();
        world.pass(CampaignWorld.DAY);

        assertThat(there(many.getLast())).containsExactly("One", "Two");
        assertThat(states(id)).containsExactly(Map.entry(ParticipationState.COMPLETED, 1L));
        assertThat(status(id)).isEqualTo(CampaignStatus.COMPLETED);
        assertThat(open()).isZero();
    }

    @Test
    void whoIsBlockedAfterTheMessageWasWrittenDoesNotGetItEvenIfNoRoundComes() {
        List<LeadId> both = world.leads(anna, "Lena", "Lars");
        CampaignId id = world.draft(anna, account, "One");
        participants.add(anna, id, new Audience.Chosen(both));
        telegram.floodNextSend(self, Duration.ofHours(1));
        service.start(anna, id);
        world.settle();
        assertThat(campaigns.figures(anna, id).total().queued()).isEqualTo(2);
        leads.changeStatus(anna, both.getFirst(), LeadStatus.ACTIVE, LeadStatus.ARCHIVED);
        world.elapse(Duration.ofHours(2));
        assertThat(there(both.getFirst())).isEmpty();
        assertThat(there(both.getLast())).containsExactly("One");

        world.settle();
        Participant archived = participant(id, both.getFirst());
        assertThat(archived.state()).isEqualTo(ParticipationState.CANCELLED);
        assertThat(archived.reason()).extracting("key").isEqualTo("campaign.reason.archived");
        assertThat(status(id)).isEqualTo(CampaignStatus.COMPLETED);
        assertThat(open()).isZero();
    }

    // The conversation

    @Test
    void figuresOutliveTheHistoryAndTheNextStepBeginsANewOne() {
        LeadId lead = world.lead(anna, "Lena", null);
        CampaignId id = world.started(anna, account, List.of(lead), "One", "Two");
        world.settle();
        talk(lead).read();
        world.settle();
        conversations.delete(anna, conversation(lead));
        world.settle();
        world.pass(CampaignWorld.DAY);
        talk(lead).write("Now I answer");
        world.settle();

        assertThat(there(lead)).containsExactly("One", "Two", "Now I answer");
        assertThat(campaigns.figures(anna, id).total()).isEqualTo(new CampaignFigures.Messages(0, 2, 2, 1, 1, 0));
        assertThat(reading.messages(anna, id, lead))
                .extracting(LeadMessage::text)
                .containsExactly("One", "Two");
        assertThat(states(id)).containsExactly(Map.entry(ParticipationState.RESPONDED, 1L));
    }

    @Test
    void aHistoryThatIsDeletedWithAMessageInHandNeverMakesTwoOfIt() {
        LeadId lead = world.lead(anna, "Lena", null);
        CampaignId id = world.draft(anna, account, "One", "Two");
        participants.add(anna, id, new Audience.Chosen(List.of(lead)));
        telegram.holdSends(self);
        service.start(anna, id);
        world.settle();
        conversations.delete(anna, conversation(lead));
        world.settle();
        telegram.releaseSends(self);
        world.settle();

        assertThat(there(lead)).containsExactly("One");
        Participant lost = participant(id, lead);
        assertThat(lost.state()).isEqualTo(ParticipationState.FAILED);
        assertThat(lost.reason()).extracting("key").isEqualTo("campaign.reason.unknown");
        assertThatThrownBy(() -> participants.resume(anna, id, lead)).isInstanceOf(InvalidInput.class);
        world.pass(CampaignWorld.DAY);
        assertThat(there(lead)).containsExactly("One");
    }

    // Values that its texts name

    @Test
    void aFieldThatIsDeletedPausesTheCampaignInsteadOfFailingEveryLead() {
        FieldDefinition company = fields.create(anna, CustomFieldWorld.draft("company", FieldType.TEXT));
        List<LeadId> three = many(3);
        three.forEach(lead -> values.put(anna, lead, "company", "Acme"));
        CampaignId id = world.started(anna, account, three, "One of {company}", "Two of {company}");
        world.settle();
        fields.delete(anna, company.id());
        world.pass(CampaignWorld.DAY);

        assertThat(there(three.getFirst())).containsExactly("One of Acme");
        assertThat(status(id)).isEqualTo(CampaignStatus.PAUSED);
        assertThat(problem(id)).isEqualTo("campaign.reason.noSuchValue");
        assertThat(states(id)).containsExactly(Map.entry(ParticipationState.WAITING, 3L));
        assertThatThrownBy(() -> service.resume(anna, id)).isInstanceOfSatisfying(InvalidInput.class, refused -> {
            assertThat(refused.problems().getFirst().field()).isEqualTo("steps");
            assertThat(refused.sentence().arguments().getFirst()).isEqualTo("{company}");
        });

        List<CampaignStep> now = campaigns.details(anna, id).steps();
        change(
                id,
                new StepDraft(now.getFirst().id(), "One", Duration.ZERO),
                new StepDraft(now.getLast().id(), "Two of {first_name}", CampaignWorld.DAY));
        service.resume(anna, id);
        world.settle();
        assertThat(there(three.getFirst())).containsExactly("One of Acme", "Two of Lead 0");
    }

    @Test
    void aDeletedFieldWithAFallbackGoesOnWithTheFallback() {
        FieldDefinition company = fields.create(anna, CustomFieldWorld.draft("company", FieldType.TEXT));
        LeadId lead = world.lead(anna, "Lena", null);
        values.put(anna, lead, "company", "Acme");
        CampaignId id = world.started(anna, account, List.of(lead), "One of {company|you}", "Two of {company|you}");
        world.settle();
        fields.delete(anna, company.id());
        world.pass(CampaignWorld.DAY);

        assertThat(there(lead)).containsExactly("One of Acme", "Two of you");
        assertThat(status(id)).isEqualTo(CampaignStatus.COMPLETED);
    }

    // Its account

    @Test
    void aLogoutPausesAndAfterTheNextLoginItGoesOnWhereItWas() {
        List<LeadId> three = many(3);
        CampaignId id = world.started(anna, account, three, "One", "Two");
        world.settle();
        connected.logOutElsewhere(account);
        world.settle();
        assertThat(status(id)).isEqualTo(CampaignStatus.PAUSED);
        assertThat(problem(id)).isEqualTo("campaign.reason.disconnected");
        clock.advance(CampaignWorld.DAY);
        world.settle();
        assertThatThrownBy(() -> service.resume(anna, id)).isInstanceOf(InvalidInput.class);

        TelegramAccount again = connected.account(anna, String.valueOf(account.phone()));
        assertThat(again.id()).isEqualTo(account.id());
        service.resume(anna, id);
        world.settle();
        assertThat(three).allSatisfy(lead -> assertThat(there(lead)).containsExactly("One", "Two"));
        assertThat(status(id)).isEqualTo(CampaignStatus.COMPLETED);
    }

    private CampaignId paused(LeadId lead, String... texts) {
        CampaignId id = world.started(anna, account, List.of(lead), texts);
        world.settle();
        service.pause(anna, id);
        assertThat(there(lead)).containsExactly(texts[0]);
        return id;
    }

    private static StepDraft kept(CampaignStep step) {
        return new StepDraft(step.id(), step.template(), step.delay());
    }

    private void change(CampaignId id, StepDraft... steps) {
        service.changeSteps(anna, id, world.version(anna, id), List.of(steps));
    }

    private ConversationId conversation(LeadId lead) {
        return new ConversationId(jdbc.sql("select id from conversation where lead_id = ?")
                .param(lead.value())
                .query(Long.class)
                .single());
    }

    private String nameOf(LeadId lead) {
        return jdbc.sql("select first_name from lead where id = ?")
                .param(lead.value())
                .query(String.class)
                .single();
    }

    private long open() {
        return jdbc.sql("select count(*) from outbox where account_id = ?")
                .param(account.id().value())
                .query(Long.class)
                .single();
    }
}

@OnH2
class CampaignChangeOnH2 extends CampaignChangeTests {}

@OnPostgres
class CampaignChangeOnPostgres extends CampaignChangeTests {}
