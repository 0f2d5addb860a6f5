package app.leadline.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.conversation.Conversations;
import app.leadline.conversation.Talks;
import app.leadline.lead.LeadProfile;
import app.leadline.lead.LeadSource;
import app.leadline.lead.NewLead;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Role;
import app.leadline.shared.LeadId;
import app.leadline.shared.TelegramUsername;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import app.leadline.telegram.MessageKind;
import app.leadline.telegram.TelegramMessage;
import app.leadline.telegram.TelegramUpdate;
import app.leadline.telegram.TelegramUser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Strangers who write to the account of a campaign. */
abstract class NewcomerTests extends CampaignGround {

    @Autowired
    Conversations conversations;

    @Autowired
    CampaignNews news;

    private final long stranger = Talks.number();

    @Test
    void whoWritesToACampaignThatHasWrittenCameByTheCampaign() {
        running();
        world.settle();
        telegram.talk(self, stranger).write("I heard of you");
        telegram.talk(self, stranger).write("Are you there?");
        world.settle();

        assertThat(sources(anna, stranger)).containsExactly("CAMPAIGN");
    }

    @Test
    void whoOnlyCallsHasWrittenNothing() {
        running();
        world.settle();
        var call = new TelegramMessage(
                1,
                false,
                Instant.EPOCH,
                stranger,
                "Sam",
                MessageKind.SERVICE,
                "",
                List.of(),
                null,
                Map.of(),
                List.of(),
                null,
                null,
                null);
        news.on(account.id(), anna.id(), new TelegramUpdate.NewMessage(stranger, call));
        world.settle();

        assertThat(sources(anna, stranger)).isEmpty();
    }

    @Test
    void whoWritesBeforeTheCampaignHasWrittenCameByTelegram() {
        CampaignId id = world.draft(anna, account, "One");
        service.changeSteps(anna, id, world.version(anna, id), List.of(new StepDraft(null, "One", CampaignWorld.DAY)));
        participants.add(anna, id, new Audience.Chosen(world.leads(anna, "Lena")));
        service.start(anna, id);
        telegram.talk(self, stranger).write("By chance");
        world.settle();

        assertThat(sources(anna, stranger)).containsExactly("TELEGRAM");
    }

    @Test
    void whomTheOwnerKnowsIsNoStranger() {
        running();
        world.settle();
        telegram.talk(self, stranger).invent(3);
        telegram.talk(self, stranger).write("Dinner?");
        long telegramItself = 777_000;
        telegram.talk(self, telegramItself).write("Your code is 12345");
        world.settle();

        assertThat(sources(anna, stranger)).isEmpty();
        assertThat(sources(anna, telegramItself)).isEmpty();
    }

    @Test
    void nobodyBecomesALeadWhenNoCampaignRuns() {
        CampaignId id = running();
        world.settle();
        service.pause(anna, id);
        telegram.talk(self, stranger).write("Hello");
        world.settle();

        assertThat(sources(anna, stranger)).isEmpty();
    }

    @Test
    void twoCampaignsOfOneAccountMakeOneLeadAndTwoWorkspacesOneEach() {
        running();
        running();
        CurrentMember elsewhere = people.person("Boss");
        people.join(anna, elsewhere.workspace());
        CurrentMember annaThere = anna.in(elsewhere.workspace());
        world.started(annaThere, account, world.leads(annaThere, "Luis"), "One", "Two");
        world.settle();
        telegram.talk(self, stranger).write("Hello");
        world.settle();

        assertThat(sources(anna, stranger)).hasSize(1);
        assertThat(sources(annaThere, stranger)).hasSize(1);
        campaigns.page(annaThere, Campaigns.Filter.NONE, null, 10).forEach(row -> service.cancel(annaThere, row.id()));
    }

    @Test
    void aLeadThatIsKnownByUsernameIsCompletedAndStaysWhatItWas() {
        telegram.person(new TelegramUser(stranger, "Sam", "Sun", "sam" + stranger, null), "en", false);
        LeadId known = leads.create(
                        anna,
                        NewLead.of(
                                new LeadProfile(
                                        "Sam",
                                        "",
                                        null,
                                        new TelegramUsername("sam" + stranger),
                                        null,
                                        null,
                                        null,
                                        null),
                                LeadSource.IMPORT))
                .lead();
        running();
        world.settle();
        telegram.talk(self, stranger).write("Hello");
        world.settle();

        assertThat(sources(anna, stranger)).containsExactly("IMPORT");
        assertThat(peer(known)).isEqualTo(stranger);
    }

    @Test
    void aLeadThatWasDeletedDoesNotComeBackWithItsAnswer() {
        LeadId lead = world.lead(anna, "Lena", null);
        long person = peer(lead);
        running();
        world.started(anna, account, List.of(lead), "One", "Two");
        world.settle();
        leads.delete(anna, lead, "Lena");
        telegram.talk(self, person).write("Yes, please");
        world.settle();

        assertThat(sources(anna, person)).isEmpty();
    }

    @Test
    void aStrangerWhoCannotBeLookedUpJustNowIsLookedUpLater() throws InterruptedException {
        running();
        world.settle();
        telegram.holdAnswers();
        telegram.talk(self, stranger).write("Hello");
        telegram.awaitHeldAnswer();
        telegram.network(self, false);
        telegram.releaseAnswers();
        world.settle();
        assertThat(sources(anna, stranger)).isEmpty();
        telegram.network(self, true);
        world.pass(Duration.ofMinutes(2));

        assertThat(sources(anna, stranger)).hasSize(1);
    }

    @Test
    void theLeadIsEverybodysAndTheConversationTheOwnersAlone() {
        running();
        world.settle();
        telegram.talk(self, stranger).write("A secret");
        world.settle();
        CurrentMember colleague = people.colleague(anna, Role.ADMIN);
        LeadId lead = new LeadId(jdbc.sql("select id from lead where telegram_user_id = ?")
                .param(stranger)
                .query(Long.class)
                .single());

        assertThat(conversations.of(colleague, lead)).isEmpty();
        assertThat(activities(lead)).isEmpty();
        assertThat(jdbc.sql("select count(*) from activity where lead_id = ? and type like 'lead.created%'")
                        .param(lead.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private CampaignId running() {
        return world.started(anna, account, world.leads(anna, "Lena"), "One", "Two");
    }

    private List<String> sources(CurrentMember of, long telegramUserId) {
        return jdbc.sql("select source from lead where workspace_id = ? and telegram_user_id = ?")
                .params(of.workspace().value(), telegramUserId)
                .query(String.class)
                .list();
    }
}

@OnH2
class NewcomerOnH2 extends NewcomerTests {}

@OnPostgres
class NewcomerOnPostgres extends NewcomerTests {}
