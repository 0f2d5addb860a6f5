package app.leadline.intelligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import app.leadline.campaign.CampaignWorld;
import app.leadline.conversation.ConversationId;
import app.leadline.conversation.Talks;
import app.leadline.deal.DealDraft;
import app.leadline.deal.DealService;
import app.leadline.deal.RevenueType;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Role;
import app.leadline.shared.LeadId;
import app.leadline.shared.Money;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import app.leadline.support.Statements;
import app.leadline.support.TestClock;
import app.leadline.support.TestTicker;
import app.leadline.telegram.TelegramAccount;
import app.leadline.telegram.simulator.SimulatorControls;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Each number of a lead with its edges. */
abstract class LeadMetricsTests {

    @Autowired
    Talks people;

    @Autowired
    CampaignWorld campaigns;

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
    Statements statements;

    @Autowired
    JdbcClient jdbc;

    CurrentMember owner;
    LeadId lead;

    @BeforeEach
    void aLead() {
        owner = people.person("Olga");
        lead = campaigns.lead(owner, "Lena", null);
    }

    private void deal(CurrentMember by, int amount, String currency) {
        deals.create(
                by,
                lead,
                new DealDraft("Deal", Money.of(BigDecimal.valueOf(amount), currency), RevenueType.ONE_TIME, null),
                null);
    }

    @Test
    void ofALeadWithNothingThereIsNothingAndNoRate() {
        CampaignMetrics campaign = metrics.campaigns(owner, lead);

        assertThat(campaign).isEqualTo(new CampaignMetrics(0, 0, 0, 0, Optional.empty()));
        assertThat(campaign.responseRate()).isEmpty();
        assertThat(metrics.deals(owner, lead)).isEqualTo(new DealMetrics(0, 0, 0, List.of(), Optional.empty()));
        assertThat(metrics.lastResponse(owner, lead)).isEmpty();
        assertThat(metrics.team(owner, lead)).isEqualTo(Team.NOBODY);
        assertThat(weeks.of(owner, lead, ZoneOffset.UTC))
                .hasSize(WeeksOfLead.WEEKS)
                .allMatch(week -> week.toLead() + week.fromLead() == 0);
    }

    @Test
    void currenciesAreNeverAddedUp() {
        deal(owner, 100, "EUR");
        deal(owner, 50, "EUR");
        deal(owner, 7_000, "JPY");

        DealMetrics found = metrics.deals(owner, lead);

        assertThat(found.active()).isEqualTo(3);
        assertThat(found.customer()).isFalse();
        assertThat(found.since()).contains(clock.instant());
        assertThat(found.totals())
                .containsExactly(Money.of(new BigDecimal("150"), "EUR"), Money.of(new BigDecimal("7000"), "JPY"));
    }

    @Test
    void severalAnswersToOneMessageAreSeveralReceivedAndOneAnswered() {
        TelegramAccount account = people.connect(owner);
        campaigns.started(owner, account, List.of(lead), "Hello");
        campaigns.settle();
        ticker.pass(Duration.ofHours(2));
        answer(account, "Hi");
        answer(account, "One more thing");

        CampaignMetrics found = metrics.campaigns(owner, lead);

        assertThat(found.participated()).isOne();
        assertThat(found.sent()).isOne();
        assertThat(found.received()).isEqualTo(2);
        assertThat(found.answered()).isOne();
        assertThat(found.responseRate().orElseThrow()).isEqualTo(1.0);
        assertThat(found.averageResponse().orElseThrow()).isBetween(Duration.ofHours(2), Duration.ofMinutes(125));
        assertThat(metrics.lastResponse(owner, lead)).isPresent();
    }

    @Test
    void ofTwoMessagesBeforeOneAnswerTheNewerIsTheAnsweredOne() {
        TelegramAccount account = people.connect(owner);
        campaigns.started(owner, account, List.of(lead), "Hello", "Still there?");
        campaigns.settle();
        campaigns.pass(CampaignWorld.DAY);
        ticker.pass(Duration.ofHours(1));
        answer(account, "Yes");

        CampaignMetrics found = metrics.campaigns(owner, lead);

        assertThat(found.sent()).isEqualTo(2);
        assertThat(found.answered()).isOne();
        assertThat(found.responseRate().orElseThrow()).isEqualTo(0.5);
        assertThat(found.averageResponse().orElseThrow()).isLessThan(Duration.ofHours(2));
    }

    private void answer(TelegramAccount account, String text) {
        long self = Objects.requireNonNull(account.telegramUserId());
        long peer = jdbc.sql("select telegram_user_id from lead where id = ?")
                .param(lead.value())
                .query(Long.class)
                .single();
        telegram.talk(self, peer).write(text);
        ticker.settle();
        campaigns.settle();
    }

    @Test
    void theMemberWithTheHighestScoreIsThePrimaryOwner() {
        CurrentMember colleague = people.colleague(owner, Role.MEMBER);
        deal(owner, 10, "EUR");
        ConversationId talk = people.conversation(colleague, lead);
        people.write(talk, 20);

        Team team = metrics.team(owner, lead);

        assertThat(team.primary().map(one -> one.member().email())).contains(colleague.email());
        assertThat(team.collaborators())
                .extracting(one -> one.member().email(), Collaborator::messages, Collaborator::deals)
                .containsExactly(tuple(colleague.email(), 10L, 0L), tuple(owner.email(), 0L, 1L));
    }

    @Test
    void ofTwoWithTheSameScoreTheOneWhoDidSomethingLastIsIt() {
        CurrentMember colleague = people.colleague(owner, Role.MEMBER);
        deal(owner, 10, "EUR");
        ticker.pass(Duration.ofMinutes(1));
        deal(colleague, 10, "EUR");

        assertThat(metrics.team(owner, lead).primary().map(one -> one.member().email()))
                .contains(colleague.email());
    }

    @Test
    void nobodySeesWhenOthersTalk() {
        ConversationId talk = people.conversation(owner, lead);
        people.write(talk, 4);

        assertThat(sum(weeks.of(owner, lead, ZoneOffset.UTC))).isEqualTo(4);
        assertThat(sum(weeks.of(people.colleague(owner, Role.ADMIN), lead, ZoneOffset.UTC)))
                .isZero();
    }

    private static long sum(List<Week> weeks) {
        return weeks.stream().mapToLong(week -> week.toLead() + week.fromLead()).sum();
    }

    @Test
    void aBlockIsOneStatementBesideThePermission() {
        assertThat(List.of(
                        statements.during(() -> metrics.campaigns(owner, lead)).sql(),
                        statements.during(() -> metrics.deals(owner, lead)).sql(),
                        statements
                                .during(() -> metrics.lastResponse(owner, lead))
                                .sql(),
                        statements.during(() -> metrics.team(owner, lead)).sql(),
                        statements
                                .during(() -> weeks.of(owner, lead, ZoneOffset.UTC))
                                .sql()))
                .allMatch(sql -> sql.size() == 2);
    }

    @Test
    void whoeverMayNotOpenTheLeadGetsNoNumber() {
        CurrentMember stranger = people.person("Sven");

        assertThatThrownBy(() -> metrics.campaigns(stranger, lead)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> metrics.deals(stranger, lead)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> metrics.lastResponse(stranger, lead)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> metrics.team(stranger, lead)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> weeks.of(stranger, lead, ZoneOffset.UTC)).isInstanceOf(AccessDeniedException.class);
    }
}

@OnH2
class LeadMetricsOnH2 extends LeadMetricsTests {}

@OnPostgres
class LeadMetricsOnPostgres extends LeadMetricsTests {}
