package app.leadline.intelligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.campaign.Audience;
import app.leadline.campaign.CampaignId;
import app.leadline.campaign.CampaignParticipants;
import app.leadline.campaign.CampaignWorld;
import app.leadline.conversation.ConversationFetch;
import app.leadline.conversation.ConversationId;
import app.leadline.conversation.Talks;
import app.leadline.deal.DealDraft;
import app.leadline.deal.DealService;
import app.leadline.deal.RevenueType;
import app.leadline.lead.LeadWorld;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Role;
import app.leadline.shared.LeadId;
import app.leadline.shared.Money;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import app.leadline.support.TestClock;
import app.leadline.support.TestTicker;
import app.leadline.telegram.TelegramAccount;
import app.leadline.telegram.simulator.SimulatedTalk;
import app.leadline.telegram.simulator.SimulatorControls;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What counts and what does not, where campaigns, conversations and people who come and go meet. */
abstract class LeadMetricsEdgesTests {

    @Autowired
    Talks people;

    @Autowired
    LeadWorld personal;

    @Autowired
    CampaignWorld campaigns;

    @Autowired
    CampaignParticipants participants;

    @Autowired
    ConversationFetch fetch;

    @Autowired
    DealService deals;

    @Autowired
    LeadMetrics metrics;

    @Autowired
    WeeksOfLead weeks;

    @Autowired
    SimulatorControls telegram;

    @Autowired
    TestTicker ticker;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    CurrentMember owner;
    LeadId lead;

    @BeforeEach
    void aLead() {
        owner = people.person("Olga");
        lead = campaigns.lead(owner, "Lena", null);
    }

    @Test
    void afterSomethingWrittenByHandAMessageIsNoResponseToTheCampaign() {
        TelegramAccount account = fetched();
        campaigns.started(owner, account, List.of(lead), "Hello");
        campaigns.settle();
        talk(account).writeFromAnotherDevice("By the way, it is me");
        settle();
        talk(account).write("Who?");
        settle();

        CampaignMetrics found = metrics.campaigns(owner, lead);

        assertThat(found.sent()).isOne();
        assertThat(found.received()).isZero();
        assertThat(found.answered()).isZero();
        assertThat(found.averageResponse()).isEmpty();
        assertThat(metrics.lastResponse(owner, lead).orElseThrow().place()).isEqualTo(LastResponse.Place.OWN_TALK);
    }

    @Test
    void aMessageOfACampaignThatStandsInTheConversationTooCountsOnce() {
        TelegramAccount account = fetched();
        campaigns.started(owner, account, List.of(lead), "Hello");
        campaigns.settle();
        talk(account).write("Hi");
        settle();

        assertThat(metrics.team(owner, lead).collaborators())
                .extracting(Collaborator::messages)
                .containsExactly(1L);
        assertThat(written(owner)).isEqualTo(2);
        CurrentMember colleague = people.colleague(owner, Role.MEMBER);
        assertThat(written(colleague)).isEqualTo(2);
    }

    private TelegramAccount fetched() {
        TelegramAccount account = people.connect(owner);
        fetch.begin(owner, lead, account.id());
        settle();
        return account;
    }

    private SimulatedTalk talk(TelegramAccount account) {
        long peer = jdbc.sql("select telegram_user_id from lead where id = ?")
                .param(lead.value())
                .query(Long.class)
                .single();
        return telegram.talk(Objects.requireNonNull(account.telegramUserId()), peer);
    }

    private void settle() {
        ticker.settle();
        campaigns.settle();
    }

    private long written(CurrentMember reader) {
        return weeks.of(reader, lead, ZoneOffset.UTC).stream()
                .mapToLong(week -> week.toLead() + week.fromLead())
                .sum();
    }

    @Test
    void whatWasNotSentAndWhatNobodyWroteIsNoMessage() {
        ConversationId talk = people.conversation(owner, lead);
        Instant at = clock.instant().minus(Duration.ofHours(1));
        message(talk, at, true, "TEXT", null);
        message(talk, at, true, "SERVICE", Talks.number());
        message(talk, at, false, "SERVICE", Talks.number());

        assertThat(metrics.team(owner, lead).collaborators()).isEmpty();
        assertThat(metrics.lastResponse(owner, lead)).isEmpty();
        assertThat(written(owner)).isZero();
    }

    @Test
    void aWeekBeginsOnMondayWhereTheReaderIs() {
        ConversationId talk = people.conversation(owner, lead);
        message(talk, Instant.parse("2026-11-15T22:59:59Z"), false, "TEXT", 1L);
        message(talk, Instant.parse("2026-11-15T23:00:00Z"), false, "TEXT", 2L);
        message(talk, Instant.parse("2026-10-18T22:30:00Z"), true, "TEXT", 3L);

        List<Week> inBerlin = weeks.of(owner, lead, ZoneId.of("Europe/Berlin"));

        assertThat(week(inBerlin, "2026-11-09").fromLead()).isOne();
        assertThat(week(inBerlin, "2026-11-16").fromLead()).isOne();
        // Before the clocks are set back, and the other side of midnight.
        assertThat(week(inBerlin, "2026-10-19").toLead()).isOne();
        List<Week> inUtc = weeks.of(owner, lead, ZoneOffset.UTC);
        assertThat(week(inUtc, "2026-11-09").fromLead()).isEqualTo(2);
        assertThat(week(inUtc, "2026-10-12").toLead()).isOne();
    }

    private static Week week(List<Week> weeks, String monday) {
        return weeks.stream()
                .filter(week -> week.monday().equals(LocalDate.parse(monday)))
                .findFirst()
                .orElseThrow();
    }

    private void message(ConversationId talk, Instant at, boolean outgoing, String kind, @Nullable Long number) {
        jdbc.sql("""
                        insert into message (conversation_id, telegram_message_id, sent_at, outgoing, kind, text, search_text)
                        values (:talk, :number, :at, :outgoing, :kind, 'x', 'x')""")
                .param("talk", talk.value())
                .param("number", number, java.sql.Types.BIGINT)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("outgoing", outgoing)
                .param("kind", kind)
                .update();
    }

    @Test
    void whoHasLeftStaysKnownButIsNotThePrimaryOwner() {
        CurrentMember colleague = people.colleague(owner, Role.MEMBER);
        deal(colleague, "100", "EUR");
        deal(colleague, "100", "EUR");
        deal(owner, "100", "EUR");
        people.leave(colleague, owner.workspace());

        Team team = metrics.team(owner, lead);

        assertThat(team.collaborators()).extracting(Collaborator::left).containsExactly(true, false);
        assertThat(team.primary().orElseThrow().member().email()).isEqualTo(owner.email());
        assertThatThrownBy(() -> metrics.team(colleague, lead)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> weeks.of(colleague, lead, ZoneOffset.UTC)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoOnlyPreparedACampaignIsKnownButOwnsNothingYet() {
        CampaignId draft = campaigns.draft(owner, null, "Hello");
        participants.add(owner, draft, new Audience.Chosen(List.of(lead)));

        Team team = metrics.team(owner, lead);

        assertThat(team.collaborators())
                .extracting(Collaborator::campaignsCreated)
                .containsExactly(1L);
        assertThat(team.primary()).isEmpty();
    }

    @Test
    void theCurrencyWithTheMostDealsComesFirstAndNoDigitIsLost() {
        deal(owner, "999999999999.99", "EUR");
        deal(owner, "1250000", "JPY");
        deal(owner, "1", "JPY");

        assertThat(metrics.deals(owner, lead).totals())
                .containsExactly(
                        Money.of(new BigDecimal("1250001"), "JPY"), Money.of(new BigDecimal("999999999999.99"), "EUR"));
    }

    private void deal(CurrentMember by, String amount, String currency) {
        deals.create(
                by,
                lead,
                new DealDraft("Deal", Money.of(new BigDecimal(amount), currency), RevenueType.ONE_TIME, null),
                null);
    }

    @Test
    void aLeadOfAPersonalWorkspaceHasItsOneOwner() {
        owner = personal.person("alone");
        lead = personal.lead(owner, "Lena", "Brandt");
        deal(owner, "5", "USD");

        assertThat(metrics.team(owner, lead).primary().orElseThrow().member().email())
                .isEqualTo(owner.email());
        assertThat(metrics.deals(owner, lead).active()).isOne();
    }

    @Test
    void theLastMessageOfAConversationOfAColleagueIsKnownAsNoMoreThanADate() {
        people.write(people.conversation(owner, lead), 4);
        CurrentMember colleague = people.colleague(owner, Role.ADMIN);

        LastResponse seen = metrics.lastResponse(colleague, lead).orElseThrow();

        assertThat(seen.at())
                .isEqualTo(metrics.lastResponse(owner, lead).orElseThrow().at());
        assertThat(seen.place()).isEqualTo(LastResponse.Place.OTHER_TALK);
    }

    @Test
    void anAnswerToACampaignInAColleaguesConversationIsShownWhereEverybodyCanSeeIt() {
        TelegramAccount account = fetched();
        campaigns.started(owner, account, List.of(lead), "Hello");
        campaigns.settle();
        talk(account).write("Yes, please");
        settle();
        // Two clocks.
        jdbc.sql(
                        "update message set sent_at = sent_at + interval '1' second where text = 'Yes, please' and conversation_id in"
                                + " (select id from conversation where lead_id = ?)")
                .param(lead.value())
                .update();
        CurrentMember colleague = people.colleague(owner, Role.MEMBER);

        assertThat(metrics.lastResponse(colleague, lead).orElseThrow().place()).isEqualTo(LastResponse.Place.CAMPAIGN);
        assertThat(metrics.lastResponse(owner, lead).orElseThrow().place()).isEqualTo(LastResponse.Place.OWN_TALK);
    }
}

@OnH2
class LeadMetricsEdgesOnH2 extends LeadMetricsEdgesTests {}

@OnPostgres
class LeadMetricsEdgesOnPostgres extends LeadMetricsEdgesTests {}
