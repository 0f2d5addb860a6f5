package app.leadline.campaign;

import app.leadline.conversation.Outbox;
import app.leadline.conversation.Talks;
import app.leadline.lead.LeadEvent;
import app.leadline.lead.LeadService;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.support.TestClock;
import app.leadline.telegram.Connected;
import app.leadline.telegram.TelegramAccount;
import app.leadline.telegram.TelegramMessage;
import app.leadline.telegram.simulator.SimulatedTalk;
import app.leadline.telegram.simulator.SimulatorControls;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody with an account at the simulated Telegram, and what their campaigns have sent there. */
abstract class CampaignGround {

    @Autowired
    Talks people;

    @Autowired
    CampaignWorld world;

    @Autowired
    CampaignService service;

    @Autowired
    CampaignParticipants participants;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignPeople reading;

    @Autowired
    LeadService leads;

    @Autowired
    Outbox outbox;

    @Autowired
    SimulatorControls telegram;

    @Autowired
    Connected connected;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    CurrentMember anna;
    TelegramAccount account;
    long self;

    @BeforeEach
    void aConnectedAccount() {
        anna = people.person("Anna");
        account = people.connect(anna);
        self = Objects.requireNonNull(account.telegramUserId());
    }

    @AfterEach
    void othersHaveTheirCampaignsAlone() {
        telegram.network(self, true);
        telegram.releaseSends(self);
        campaigns.page(anna, Campaigns.Filter.NONE, null, 50).stream()
                .filter(row -> row.status() == CampaignStatus.ACTIVE || row.status() == CampaignStatus.SCHEDULED)
                .forEach(row -> service.cancel(anna, row.id()));
        world.settle();
    }

    List<LeadId> many(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> world.lead(anna, "Lead " + i, null))
                .toList();
    }

    void write(LeadId lead, String text) {
        outbox.send(anna, lead, account.id(), UUID.randomUUID(), text, null);
    }

    CampaignStatus status(CampaignId id) {
        return campaigns.details(anna, id).status();
    }

    /** Key of the sentence that says why it stands still. */
    String problem(CampaignId id) {
        return Objects.requireNonNull(campaigns.details(anna, id).problem()).key();
    }

    Map<ParticipationState, Long> states(CampaignId id) {
        return campaigns.figures(anna, id).participations();
    }

    Participant participant(CampaignId id, LeadId lead) {
        return reading.participant(anna, id, lead).orElseThrow();
    }

    SimulatedTalk talk(LeadId lead) {
        return telegram.talk(self, peer(lead));
    }

    long peer(LeadId lead) {
        return jdbc.sql("select telegram_user_id from lead where id = ?")
                .param(lead.value())
                .query(Long.class)
                .single();
    }

    List<String> there(LeadId lead) {
        return texts(talk(lead));
    }

    static List<String> texts(SimulatedTalk talk) {
        return talk.messages().stream().map(TelegramMessage::text).toList();
    }

    /** Of campaigns, by their type. */
    List<String> activities(LeadId lead) {
        return jdbc.sql("select type from activity where lead_id = ? and category in (?, ?)")
                .params(lead.value(), LeadEvent.Category.CAMPAIGN.name(), LeadEvent.Category.MESSAGE.name())
                .query(String.class)
                .list();
    }
}
