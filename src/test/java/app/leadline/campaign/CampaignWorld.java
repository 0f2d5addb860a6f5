package app.leadline.campaign;

import app.leadline.conversation.Talks;
import app.leadline.lead.LeadProfile;
import app.leadline.lead.LeadService;
import app.leadline.lead.LeadSource;
import app.leadline.lead.NewLead;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.support.TestTicker;
import app.leadline.telegram.TelegramAccount;
import app.leadline.telegram.simulator.SimulatorControls;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Campaigns for tests, and the time that passes in them. */
@Component
public class CampaignWorld {

    public static final Duration DAY = Duration.ofDays(1);

    private final Talks talks;
    private final CampaignService service;
    private final CampaignParticipants participants;
    private final Campaigns campaigns;
    private final LeadService leads;
    private final CampaignRound round;
    private final CampaignTelling telling;
    /** Not in the application that journeys walk through: there time passes by itself. */
    private final ObjectProvider<TestTicker> ticking;

    private final SimulatorControls telegram;

    CampaignWorld(
            Talks talks,
            CampaignService service,
            CampaignParticipants participants,
            Campaigns campaigns,
            LeadService leads,
            CampaignRound round,
            CampaignTelling telling,
            ObjectProvider<TestTicker> ticking,
            SimulatorControls telegram) {
        this.talks = talks;
        this.service = service;
        this.participants = participants;
        this.campaigns = campaigns;
        this.leads = leads;
        this.round = round;
        this.telling = telling;
        this.ticking = ticking;
        this.telegram = telegram;
    }

    public static CampaignPlan plan(@Nullable TelegramAccount account) {
        return new CampaignPlan(account == null ? null : account.id(), ZoneOffset.UTC, null, null);
    }

    /** A draft whose steps follow each other by a day; the first goes at once. */
    public CampaignId draft(CurrentMember by, @Nullable TelegramAccount account, String... texts) {
        CampaignId id = service.create(by, new CampaignDraft("Campaign " + Talks.number(), "", plan(account)));
        service.changeSteps(by, id, version(by, id), steps(texts));
        return id;
    }

    public static List<StepDraft> steps(String... texts) {
        return IntStream.range(0, texts.length)
                .mapToObj(i -> new StepDraft(null, texts[i], i == 0 ? Duration.ZERO : DAY))
                .toList();
    }

    public int version(CurrentMember by, CampaignId id) {
        return campaigns.details(by, id).version();
    }

    public CampaignId started(CurrentMember by, TelegramAccount account, Collection<LeadId> to, String... texts) {
        CampaignId id = draft(by, account, texts);
        participants.add(by, id, new Audience.Chosen(to));
        service.start(by, id);
        return id;
    }

    public LeadId lead(CurrentMember by, String firstName, @Nullable String country) {
        var profile = new LeadProfile(firstName, "", Talks.number(), null, null, country, null, null);
        return leads.create(by, NewLead.of(profile, LeadSource.MANUAL)).lead();
    }

    public List<LeadId> leads(CurrentMember by, String... firstNames) {
        return Arrays.stream(firstNames).map(name -> lead(by, name, null)).toList();
    }

    public CurrentMember person(String name) {
        return talks.person(name);
    }

    /** Rounds until nothing that is due is left, and everything under way has happened and was told. */
    public void settle() {
        TestTicker ticker = ticking.getObject();
        for (int i = 0; i < 6; i++) {
            ticker.settle();
            round.run();
            telling.run();
            ticker.settle();
            telegram.advance(Duration.ofSeconds(2));
            ticker.settle();
            ticker.pass(Duration.ofSeconds(1));
        }
    }

    /** Lets time pass in which no server makes a round. */
    public void elapse(Duration time) {
        TestTicker ticker = ticking.getObject();
        ticker.pass(time);
        telegram.advance(Duration.ofSeconds(2));
        ticker.settle();
    }

    public void pass(Duration time) {
        ticking.getObject().pass(time);
        settle();
    }
}
