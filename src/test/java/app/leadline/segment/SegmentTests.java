package app.leadline.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.lead.LeadFactsChanged;
import app.leadline.lead.LeadReading;
import app.leadline.lead.LeadService;
import app.leadline.lead.LeadSource;
import app.leadline.lead.LeadStatus;
import app.leadline.lead.LeadWorld;
import app.leadline.lead.NewLead;
import app.leadline.lead.Priority;
import app.leadline.lead.Tag;
import app.leadline.lead.TagCatalog;
import app.leadline.lead.TagColour;
import app.leadline.lead.TagService;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.ConcurrentChange;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.LeadId;
import app.leadline.shared.Sentence;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import app.leadline.support.Statements;
import app.leadline.support.TestClock;
import app.leadline.support.TestTicker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Leads join and leave by themselves, and everybody is told once. */
abstract class SegmentTests {

    private static final Condition ACTIVE = Condition.of("status", Operator.ANY_OF, "ACTIVE");
    private static final Condition HIGH = Condition.of("priority", Operator.ANY_OF, "HIGH");

    @Autowired
    LeadWorld world;

    @Autowired
    SegmentWorld segments;

    @Autowired
    SegmentService service;

    @Autowired
    Segments reading;

    @Autowired
    SegmentsOfLead ofLead;

    @Autowired
    LeadService leads;

    @Autowired
    LeadReading leadReading;

    @Autowired
    TagService tags;

    @Autowired
    TagCatalog catalog;

    @Autowired
    HourlyPass pass;

    @Autowired
    TestClock clock;

    @Autowired
    TestTicker ticker;

    @Autowired
    Statements statements;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    CurrentMember owner;
    LeadId anna;
    LeadId ben;

    @BeforeEach
    void twoLeads() {
        owner = world.owner();
        anna = world.lead(owner, "Anna", "");
        ben = world.lead(owner, "Ben", "");
    }

    @Test
    void aNewSegmentHasTheLeadsOfItsRuleAtOnce() {
        Condition vip = segments.tagged(owner, anna, "vip");

        SegmentId segment = segments.segment(owner, ACTIVE, vip);

        assertThat(segments.members(owner, segment)).containsExactly("Anna");
        assertThat(segments.one(owner, segment).members().number()).isEqualTo(1);
        assertThat(segments.one(owner, segment).sentence()).isEqualTo("status is Active and tag is vip");
        assertThat(segments.told(anna)).containsExactly("segment.joined");
        assertThat(segments.told(ben)).isEmpty();
    }

    @Test
    void aLeadJoinsAndLeavesInTheTransactionThatChangesIt() {
        Condition vip = segments.tagged(owner, anna, "vip");
        SegmentId segment = segments.segment(owner, ACTIVE, Group.any(vip, HIGH));

        leads.changePriority(owner, ben, Priority.MEDIUM, Priority.HIGH);
        assertThat(segments.members(owner, segment)).containsExactly("Ben", "Anna");

        leads.changeStatus(owner, ben, LeadStatus.ACTIVE, LeadStatus.ARCHIVED);
        assertThat(segments.members(owner, segment)).containsExactly("Anna");
        assertThat(segments.told(ben)).containsExactly("segment.joined", "segment.left");
    }

    @Test
    void aLeadCreatedWithAStatusIsEvaluatedByWhatIsSavedOfIt() {
        SegmentId segment = segments.segment(owner, HIGH);

        leads.create(
                owner,
                new NewLead(
                        LeadWorld.profile("Cleo", "", 5L, null, null),
                        LeadSource.MANUAL,
                        LeadStatus.ACTIVE,
                        Priority.HIGH));

        assertThat(segments.members(owner, segment)).containsExactly("Cleo");
    }

    @Test
    void factsThatAreNoActivityMoveALeadAsWell() {
        SegmentId segment = segments.segment(owner, HIGH);

        transaction.executeWithoutResult(status -> {
            jdbc.sql("update lead set priority = 1 where id = ?")
                    .param(anna.value())
                    .update();
            events.publishEvent(LeadFactsChanged.of(anna));
        });

        assertThat(segments.members(owner, segment)).containsExactly("Anna");
    }

    @Test
    void aTransactionThatFailsMovesNobody() {
        SegmentId segment = segments.segment(owner, HIGH);

        transaction.executeWithoutResult(status -> {
            leads.changePriority(owner, anna, Priority.MEDIUM, Priority.HIGH);
            status.setRollbackOnly();
        });

        assertThat(segments.members(owner, segment)).isEmpty();
        assertThat(segments.told(anna)).isEmpty();
    }

    @Test
    void aRuleThatWasRolledBackIsNotTakenForTheNextOne() {
        SegmentId segment = segments.segment(owner, HIGH);
        transaction.executeWithoutResult(status -> {
            segments.change(owner, segment, ACTIVE);
            status.setRollbackOnly();
        });

        segments.change(owner, segment, Condition.of("status", Operator.ANY_OF, "ARCHIVED"));

        assertThat(segments.members(owner, segment)).isEmpty();
    }

    @Test
    void leadsOfOtherWorkspacesAreNobodysMembers() {
        CurrentMember other = world.owner();
        SegmentId theirs = segments.segment(other, ACTIVE);
        SegmentId ours = segments.segment(owner, ACTIVE);

        world.lead(other, "Xenia", "");

        assertThat(segments.members(other, theirs)).containsExactly("Xenia");
        assertThat(segments.members(owner, ours)).containsExactly("Ben", "Anna");
    }

    @Test
    void twoChangesAtTheSameMomentAreNotBothMissed() {
        Condition vip = segments.tagged(owner, anna, "vip");
        SegmentId segment = segments.segment(owner, vip, HIGH);
        for (int i = 0; i < 10; i++) {
            LeadId lead = world.lead(owner, "Lead", "");
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> tags.assign(owner, lead, "vip")),
                            CompletableFuture.runAsync(
                                    () -> leads.changePriority(owner, lead, Priority.MEDIUM, Priority.HIGH)))
                    .join();
        }

        assertThat(segments.members(owner, segment)).hasSize(10);
    }

    @Test
    void aRuleAndALeadThatChangeAtTheSameMomentAgree() {
        SegmentId segment = segments.segment(owner, HIGH);
        for (int i = 0; i < 10; i++) {
            boolean even = i % 2 == 0;
            Condition wanted = even ? Condition.of("priority", Operator.ANY_OF, "LOW") : HIGH;
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> segments.change(owner, segment, wanted)),
                            CompletableFuture.runAsync(() -> leads.changePriority(
                                    owner,
                                    anna,
                                    leadReading.details(owner, anna).priority(),
                                    even ? Priority.LOW : Priority.HIGH)))
                    .join();

            assertThat(segments.members(owner, segment)).containsExactly("Anna");
        }
    }

    @Test
    void aChangedRuleMovesEverybodyByAFixedNumberOfStatements() {
        world.manyLeads(owner, 1_500);
        SegmentId segment = segments.segment(owner, HIGH);
        assertThat(segments.one(owner, segment).members().number()).isZero();

        var count = statements.during(() -> segments.change(owner, segment, ACTIVE));
        ticker.settle();

        assertThat(segments.one(owner, segment).members().number()).isEqualTo(1_502);
        assertThat(count.sql().stream().filter(sql -> sql.startsWith("insert into segment_member")))
                .hasSize(1);
        assertThat(activities("segment.joined")).isEqualTo(1_502);
    }

    @Test
    void whatIsUndoneBeforeAnybodyIsToldIsNotTold() {
        SegmentId segment = segments.segment(owner, ACTIVE);
        jdbc.sql("update segment_member set left_at = joined_at, told = false where segment_id = ?")
                .param(segment.value())
                .update();
        somethingIsUntold(segment);
        assertThat(segments.members(owner, segment)).isEmpty();

        segments.change(owner, segment, Group.any(ACTIVE, HIGH));
        pass.pass();

        assertThat(segments.members(owner, segment)).containsExactly("Ben", "Anna");
        assertThat(segments.told(anna)).containsExactly("segment.joined");
    }

    @Test
    void whatADyingServerHasNotToldIsToldLaterAndOnce() {
        SegmentId segment = segments.segment(owner, ACTIVE);
        jdbc.sql("update segment_member set left_at = joined_at, told = false where segment_id = ? and lead_id = ?")
                .params(segment.value(), anna.value())
                .update();
        somethingIsUntold(segment);

        pass.pass();
        pass.pass();

        assertThat(segments.told(anna)).containsExactly("segment.joined", "segment.left");
        assertThat(segments.told(ben)).containsExactly("segment.joined");
        assertThat(segments.members(owner, segment)).containsExactly("Ben");
    }

    @Test
    void aSegmentIsNotSaidToBeToldWhileSomebodyWritesMore() {
        SegmentId segment = segments.segment(owner, HIGH);
        List<LeadId> many = IntStream.range(0, Telling.FEW + 1)
                .mapToObj(i -> world.lead(owner, "Lead", ""))
                .toList();
        somethingIsUntold(segment);
        List<Boolean> untold = new ArrayList<>();

        transaction.executeWithoutResult(status -> {
            many.forEach(lead -> leads.changePriority(owner, lead, Priority.MEDIUM, Priority.HIGH));
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    CompletableFuture.runAsync(pass::pass)
                            .thenRun(() -> untold.add(isUntold(segment)))
                            .join();
                }
            });
        });
        ticker.settle();

        assertThat(untold).containsExactly(true);
        assertThat(activities("segment.joined")).isEqualTo(many.size());
    }

    @Test
    void aSegmentThatCannotBeToldKeepsNobodyElseWaiting() {
        SegmentId wrong = segments.segment(owner, ACTIVE);
        SegmentId right = segments.segment(owner, ACTIVE);
        jdbc.sql("update segment_member set told = false where segment_id = ?")
                .param(right.value())
                .update();
        somethingIsUntold(right);
        somethingIsUntold(wrong);
        jdbc.sql("update segment set rule_json = '{}' where id = ?")
                .param(wrong.value())
                .update();

        pass.pass();
        jdbc.sql("delete from segment where id = ?").param(wrong.value()).update();

        assertThat(isUntold(right)).isFalse();
    }

    private void somethingIsUntold(SegmentId segment) {
        jdbc.sql("update segment set untold = true where id = ?")
                .param(segment.value())
                .update();
    }

    private boolean isUntold(SegmentId segment) {
        return jdbc.sql("select untold from segment where id = ?")
                .param(segment.value())
                .query(Boolean.class)
                .single();
    }

    @Test
    void manyLeadsChangedAtOnceJoinTogetherAndAreToldAfterwards() {
        SegmentId segment = segments.segment(owner, HIGH);
        List<LeadId> many = IntStream.range(0, 150)
                .mapToObj(i -> world.lead(owner, "Lead", ""))
                .toList();

        transaction.executeWithoutResult(
                status -> many.forEach(lead -> leads.changePriority(owner, lead, Priority.MEDIUM, Priority.HIGH)));
        ticker.settle();
        transaction.executeWithoutResult(
                status -> many.forEach(lead -> leads.changePriority(owner, lead, Priority.HIGH, Priority.LOW)));
        ticker.settle();

        assertThat(segments.members(owner, segment)).isEmpty();
        assertThat(many)
                .allSatisfy(lead -> assertThat(segments.told(lead)).containsExactly("segment.joined", "segment.left"));
        assertThat(jdbc.sql("select count(*) from segment_member where segment_id = ?")
                        .param(segment.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void leadsThatMoveTogetherAreToldTogether() {
        SegmentId segment = segments.segment(owner, HIGH);
        List<LeadId> few = someLeads(50);
        List<LeadId> many = someLeads(150);

        var now = statements.during(() -> becomeHigh(few));
        becomeHigh(many);
        var afterwards = statements.during(ticker::settle);

        assertThat(now.sql().stream().filter(sql -> sql.contains("insert into activity ")))
                .hasSize(1);
        assertThat(afterwards.sql().stream().filter(sql -> sql.contains("insert into activity ")))
                .hasSize(1);
        assertThat(segments.one(owner, segment).members().number()).isEqualTo(200);
        assertThat(activities("segment.joined")).isEqualTo(200);
    }

    private List<LeadId> someLeads(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> world.lead(owner, "Lead", ""))
                .toList();
    }

    private void becomeHigh(List<LeadId> some) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update lead set priority = 1 where id in (:leads)")
                    .param("leads", some.stream().map(LeadId::value).toList())
                    .update();
            events.publishEvent(new LeadFactsChanged(some));
        });
    }

    @Test
    void whoLooksAgainCountsOnlyTheSegmentsThatHaveOthersNow() {
        SegmentId high = segments.segment(owner, HIGH);
        SegmentId active = segments.segment(owner, ACTIVE);
        assertThat(numbers()).containsExactly(0L, 2L);
        assertThat(counted(statements.during(this::numbers))).isEmpty();

        leads.changePriority(owner, anna, Priority.MEDIUM, Priority.HIGH);
        assertThat(counted(statements.during(this::numbers)))
                .singleElement()
                .asString()
                .contains("segment_id = " + high + " ")
                .doesNotContain("segment_id = " + active + " ");
        assertThat(numbers()).containsExactly(1L, 2L);

        leads.delete(owner, anna, "Anna");
        assertThat(numbers()).containsExactly(0L, 1L);
        segments.change(owner, high, ACTIVE);
        assertThat(numbers()).containsExactly(1L, 1L);
    }

    private List<Long> numbers() {
        return reading.all(owner, Locale.ENGLISH).stream()
                .sorted(Comparator.comparing(one -> one.id().value()))
                .map(one -> one.members().number())
                .toList();
    }

    private static List<String> counted(Statements.Count count) {
        return count.sql().stream()
                .filter(sql -> sql.contains("count(*) as members"))
                .toList();
    }

    @Test
    void relativeDatesAreLookedAtOnceAnHour() {
        SegmentId recent = segments.segment(owner, Condition.of("created", Operator.IN_LAST, "30"));
        SegmentId old = segments.segment(owner, Condition.of("created", Operator.OLDER_THAN, "30"));
        assertThat(segments.members(owner, recent)).hasSize(2);

        clock.advance(Duration.ofDays(31));
        pass.pass();

        assertThat(segments.members(owner, recent)).isEmpty();
        assertThat(segments.members(owner, old)).containsExactly("Ben", "Anna");
        assertThat(segments.told(anna)).containsExactly("segment.joined", "segment.left", "segment.joined");
        var again = statements.during(pass::pass);
        assertThat(again.sql()).noneMatch(sql -> sql.startsWith("insert into segment_member"));
    }

    @Test
    void twoServersThatLookAtTheSameMomentTellOnce() {
        SegmentId old = segments.segment(owner, Condition.of("created", Operator.OLDER_THAN, "30"));
        clock.advance(Duration.ofDays(31));

        CompletableFuture.allOf(CompletableFuture.runAsync(pass::pass), CompletableFuture.runAsync(pass::pass))
                .join();

        assertThat(segments.members(owner, old)).containsExactly("Ben", "Anna");
        assertThat(segments.told(anna)).containsExactly("segment.joined");
        assertThat(segments.one(owner, old).evaluatedAt()).isEqualTo(clock.instant());
    }

    @Test
    void aSegmentThatIsDueIsAskedOfTheLeadsByOneOfTwoServers() {
        SegmentId old = segments.segment(owner, Condition.of("created", Operator.OLDER_THAN, "30"));
        clock.advance(Duration.ofDays(31));
        pass.pass();
        clock.advance(Duration.ofMinutes(61));

        var both = statements.during(() -> CompletableFuture.allOf(
                        CompletableFuture.runAsync(pass::pass), CompletableFuture.runAsync(pass::pass))
                .join());

        assertThat(both.sql().stream()
                        .filter(sql -> sql.startsWith("select l.id from lead l where l.workspace_id = ?"))
                        .count())
                .isLessThanOrEqualTo(relativeSegments());
        assertThat(segments.one(owner, old).evaluatedAt()).isEqualTo(clock.instant());
    }

    /** Of all tests that share the database. */
    private long relativeSegments() {
        return jdbc.sql("select count(*) from segment where relative and active and broken_by is null")
                .query(Long.class)
                .single();
    }

    @Test
    void anInactiveSegmentIsFrozenAndCatchesUpWhenItIsActiveAgain() {
        SegmentId segment = segments.segment(owner, HIGH);
        leads.changePriority(owner, anna, Priority.MEDIUM, Priority.HIGH);
        service.deactivate(owner, segment);

        leads.changePriority(owner, anna, Priority.HIGH, Priority.LOW);
        leads.changePriority(owner, ben, Priority.MEDIUM, Priority.HIGH);
        assertThat(segments.members(owner, segment)).containsExactly("Anna");
        assertThat(segments.one(owner, segment).state()).isEqualTo(SegmentState.INACTIVE);
        assertThat(ofLead.of(owner, anna, Locale.ENGLISH).getFirst().why()).isEmpty();

        service.activate(owner, segment);
        assertThat(segments.members(owner, segment)).containsExactly("Ben");
    }

    @Test
    void aDeletedTagBreaksTheSegmentWhichKeepsItsMembers() {
        Condition vip = segments.tagged(owner, anna, "vip");
        SegmentId segment = segments.segment(owner, vip);
        Tag tag = tags.all(owner).getFirst();
        assertThat(catalog.suffers(owner, tag))
                .containsExactly(Sentence.of(
                        "segment.uses.freezes", 1, segments.one(owner, segment).name()));

        catalog.delete(owner, tag.id());
        leads.changePriority(owner, ben, Priority.MEDIUM, Priority.HIGH);

        SegmentSummary broken = segments.one(owner, segment);
        assertThat(broken.state()).isEqualTo(SegmentState.BROKEN);
        assertThat(broken.brokenBy()).isEqualTo("vip");
        assertThat(broken.sentence()).isEqualTo("tag is (deleted)");
        assertThat(segments.members(owner, segment)).containsExactly("Anna");

        segments.change(owner, segment, HIGH);
        assertThat(segments.one(owner, segment).state()).isEqualTo(SegmentState.ACTIVE);
        assertThat(segments.members(owner, segment)).containsExactly("Ben");
    }

    @Test
    void aTagThatIsMergedIntoAnotherTakesTheRuleAlong() {
        Condition warm = segments.tagged(owner, anna, "warm");
        segments.tagged(owner, ben, "hot");
        SegmentId segment = segments.segment(owner, warm);
        List<Tag> all = tags.all(owner);

        catalog.merge(owner, all.get(1).id(), all.get(0).id());

        assertThat(segments.one(owner, segment).sentence()).isEqualTo("tag is hot");
        assertThat(segments.one(owner, segment).state()).isEqualTo(SegmentState.ACTIVE);
        assertThat(segments.members(owner, segment)).containsExactly("Ben", "Anna");
    }

    @Test
    void renamingATagChangesNothingButTheSentence() {
        Condition vip = segments.tagged(owner, anna, "vip");
        SegmentId segment = segments.segment(owner, vip);

        catalog.rename(owner, tags.all(owner).getFirst().id(), "VIP customers");

        assertThat(segments.one(owner, segment).sentence()).isEqualTo("tag is VIP customers");
        assertThat(segments.members(owner, segment)).containsExactly("Anna");
    }

    @Test
    void thePanelSaysWhichPartsOfTheRuleAreTrue() {
        Condition vip = segments.tagged(owner, anna, "vip");
        segments.segment(owner, ACTIVE, Group.any(vip, HIGH));

        var why = ofLead.of(owner, anna, Locale.ENGLISH);
        assertThat(why).hasSize(1);
        assertThat(why.getFirst().why()).contains("status is Active and tag is vip");

        leads.changePriority(owner, anna, Priority.MEDIUM, Priority.HIGH);
        assertThat(ofLead.of(owner, anna, Locale.ENGLISH).getFirst().why())
                .contains("status is Active and (tag is vip or priority is High)");
        assertThat(ofLead.of(owner, anna, Locale.GERMAN).getFirst().why())
                .contains("Status ist Aktiv und (Tag ist vip oder Priorität ist Hoch)");
        assertThat(ofLead.of(owner, ben, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void namesAreUniqueInAnyCaseAndRulesOfTwoPeopleDoNotOverwriteEachOther() {
        SegmentId first =
                service.create(owner, new SegmentDraft(" Hot  leads ", TagColour.RED, SegmentWorld.rule(HIGH)));
        assertThat(segments.one(owner, first).name()).isEqualTo("Hot leads");
        assertThatThrownBy(() ->
                        service.create(owner, new SegmentDraft("HOT LEADS", TagColour.RED, SegmentWorld.rule(ACTIVE))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> service.create(
                        owner, new SegmentDraft("  ", TagColour.RED, new Rule(Group.all(), SegmentWorld.ZURICH))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(InvalidInput.Problem::field)
                                .containsExactly("name", "rule"));

        segments.change(owner, first, ACTIVE);
        assertThatThrownBy(() -> service.change(
                        owner, first, 1, new SegmentDraft("Hot leads", TagColour.RED, SegmentWorld.rule(HIGH, ACTIVE))))
                .isInstanceOf(ConcurrentChange.class);
        service.change(owner, first, 1, new SegmentDraft("Warm", TagColour.TEAL, SegmentWorld.rule(ACTIVE)));
        assertThat(segments.one(owner, first).name()).isEqualTo("Warm");
    }

    @Test
    void aDeletedSegmentAndADeletedLeadLeaveNothing() {
        SegmentId segment = segments.segment(owner, ACTIVE);
        leads.delete(owner, ben, "Ben");
        assertThat(segments.members(owner, segment)).containsExactly("Anna");
        assertThat(segments.one(owner, segment).members().number()).isEqualTo(1);

        service.delete(owner, segment);

        assertThat(reading.all(owner, Locale.ENGLISH)).isEmpty();
        assertThat(jdbc.sql("select count(*) from segment_member where segment_id = ?")
                        .param(segment.value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(ofLead.of(owner, anna, Locale.ENGLISH)).isEmpty();
        assertThat(segments.told(anna)).containsExactly("segment.joined");
    }

    @Test
    void aLeadCostsTheSameStatementsHoweverManySegmentsThereAre() {
        segments.segment(owner, HIGH);
        var one = statements.during(() -> leads.changePriority(owner, anna, Priority.MEDIUM, Priority.LOW));
        for (int i = 0; i < 12; i++) {
            segments.segment(owner, HIGH, Condition.of("tag", Operator.UNKNOWN));
        }

        var many = statements.during(() -> leads.changePriority(owner, ben, Priority.MEDIUM, Priority.LOW));

        assertThat(many.statements()).isEqualTo(one.statements());
    }

    private long activities(String type) {
        return jdbc.sql("select count(*) from activity where workspace_id = ? and type = ?")
                .params(owner.workspace().value(), type)
                .query(Long.class)
                .single();
    }
}

@OnH2
class SegmentTestsOnH2 extends SegmentTests {}

@OnPostgres
class SegmentTestsOnPostgres extends SegmentTests {}
