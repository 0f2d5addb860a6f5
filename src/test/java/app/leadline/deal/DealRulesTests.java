package app.leadline.deal;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.lead.LeadWorld;
import app.leadline.lead.TagColour;
import app.leadline.organization.CurrentMember;
import app.leadline.segment.Condition;
import app.leadline.segment.Group;
import app.leadline.segment.Operator;
import app.leadline.segment.Rule;
import app.leadline.segment.RuleField;
import app.leadline.segment.RuleTrial;
import app.leadline.segment.SegmentDraft;
import app.leadline.segment.SegmentId;
import app.leadline.segment.SegmentService;
import app.leadline.segment.SegmentState;
import app.leadline.segment.SegmentSummary;
import app.leadline.segment.Segments;
import app.leadline.shared.LeadId;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import app.leadline.support.TestClock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What segments ask of deals, and what becomes of a rule whose stage goes. */
abstract class DealRulesTests {

    @Autowired
    LeadWorld people;

    @Autowired
    DealWorld world;

    @Autowired
    DealService deals;

    @Autowired
    StageCatalog stages;

    @Autowired
    RuleTrial trial;

    @Autowired
    SegmentService segments;

    @Autowired
    Segments all;

    @Autowired
    TestClock clock;

    CurrentMember owner;
    LeadId lead;

    @BeforeEach
    void twoLeads() {
        owner = people.owner();
        lead = people.lead(owner, "Lena", "Brandt");
        people.lead(owner, "Without", "Deals");
    }

    @Test
    void rulesAskForNumberStageKindAndDays() {
        DealId deal = world.deal(owner, lead, "Tea");
        has(0, "deal.customer", Operator.YES);
        has(2, "deal.customer", Operator.NO);
        has(1, "deal.number", Operator.AT_LEAST, "1");
        has(1, "deal.active", Operator.EQUALS, "1");
        has(1, "deal.stage", Operator.ANY_OF, id("New"));
        has(1, "deal.stage", Operator.NONE_OF, id("New"));
        has(1, "deal.revenue_type", Operator.ANY_OF, "ONE_TIME");
        has(1, "deal.created", Operator.IN_LAST, "3");

        clock.advance(Duration.ofDays(5));
        deals.move(owner, deal, stage("New"), stage("Closed Won"));

        has(1, "deal.customer", Operator.YES);
        has(0, "deal.active", Operator.MORE, "0");
        has(0, "deal.created", Operator.IN_LAST, "3");
        has(1, "deal.won", Operator.IN_LAST, "3");
        has(1, "deal.won", Operator.UNKNOWN);
    }

    @Test
    void valuesAreAskedForByCurrencyAndNeverAddedUp() {
        deals.create(owner, lead, DealWorld.draft("Tea", "600", "EUR"), null);
        deals.create(owner, lead, DealWorld.draft("Coffee", "700", "EUR"), null);
        deals.create(owner, lead, DealWorld.draft("Beans", "5000", "JPY"), null);

        assertThat(all.fields(owner)).extracting(RuleField::key).contains("deal.value.EUR", "deal.value.JPY");
        has(1, "deal.value.EUR", Operator.AT_LEAST, "700");
        has(0, "deal.value.EUR", Operator.AT_LEAST, "1000");
        has(1, "deal.value.JPY", Operator.BETWEEN, "4000", "6000");
    }

    @Test
    void aLeadJoinsWhenItsDealIsWonAndLeavesWhenItIsReopened() {
        SegmentId customers = segment("Customers", Condition.of("deal.customer", Operator.YES));
        DealId deal = world.deal(owner, lead, "Tea");
        assertThat(members(customers)).isZero();

        deals.move(owner, deal, stage("New"), stage("Closed Won"));
        assertThat(members(customers)).isEqualTo(1);

        deals.move(owner, deal, stage("Closed Won"), stage("New"));
        assertThat(members(customers)).isZero();
    }

    @Test
    void rulesThatAskForAStageGoOnWithTheOneThatTakesItsPlace() {
        world.deal(owner, lead, "Tea");
        SegmentId fresh = segment("Fresh", Condition.of("deal.stage", Operator.ANY_OF, id("New")));
        assertThat(stages.segmentsUsing(owner, stage("New"))).containsExactly("Fresh");

        stages.delete(owner, stage("New"), stage("Proposal"));

        assertThat(one(fresh).state()).isEqualTo(SegmentState.ACTIVE);
        assertThat(members(fresh)).isEqualTo(1);
        assertThat(one(fresh).rule().conditions().findFirst().orElseThrow().values())
                .containsExactly(id("Proposal"));
    }

    @Test
    void aSegmentWhoseStageGoesWithoutAnotherIsBrokenAndSaysWhy() {
        SegmentId late = segment("Late", Condition.of("deal.stage", Operator.ANY_OF, id("Negotiation")));

        stages.delete(owner, stage("Negotiation"), null);

        assertThat(one(late).state()).isEqualTo(SegmentState.BROKEN);
        assertThat(one(late).brokenBy()).isEqualTo("Negotiation");
    }

    private void has(int leads, String field, Operator operator, String... values) {
        Rule rule = new Rule(Group.all(Condition.of(field, operator, values)), ZoneOffset.UTC);
        trial.check(owner, rule);
        assertThat(trial.count(owner, rule).orElseThrow().number())
                .as(field + " " + operator)
                .isEqualTo(leads);
    }

    private SegmentId segment(String name, Condition condition) {
        return segments.create(
                owner, new SegmentDraft(name, TagColour.BLUE, new Rule(Group.all(condition), ZoneOffset.UTC)));
    }

    private SegmentSummary one(SegmentId segment) {
        return all.one(owner, segment, Locale.ENGLISH);
    }

    private long members(SegmentId segment) {
        return one(segment).members().number();
    }

    private StageId stage(String name) {
        return world.stage(owner, name).id();
    }

    private String id(String stage) {
        return stage(stage).toString();
    }
}

@OnH2
class DealRulesTestsOnH2 extends DealRulesTests {}

@OnPostgres
class DealRulesTestsOnPostgres extends DealRulesTests {}
