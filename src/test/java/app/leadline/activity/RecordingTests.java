package app.leadline.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.lead.FieldChange;
import app.leadline.lead.LeadChanged;
import app.leadline.lead.LeadEvent.Category;
import app.leadline.lead.LeadEvent.Link;
import app.leadline.lead.LeadEvents;
import app.leadline.lead.LeadStatus;
import app.leadline.lead.TagService;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;

/** What happens to a lead becomes activities, in the same transaction, and edits in quick succession become one row. */
abstract class RecordingTests extends ActivityTestBase {

    @Autowired
    TagService tags;

    @Test
    void aChangeIsToldByWhomAndFromWhatToWhat() {
        leads.changeStatus(ben, lead, LeadStatus.ACTIVE, LeadStatus.BLOCKED);

        Activity newest = rows().getFirst();
        assertThat(english(newest)).isEqualTo("Status changed: Active → Blocked");
        assertThat(sentences.title(newest.what(), Locale.GERMAN)).isEqualTo("Status geändert");
        assertThat(sentences.description(newest.what(), Locale.GERMAN)).isEqualTo("Aktiv → Blockiert");
        assertThat(newest.actor().email()).isEqualTo(ben.email());
        assertThat(newest.category()).isEqualTo(Category.UPDATE);
    }

    @Test
    void creationAndTagsAreTold() {
        tags.assign(anna, lead, "VIP");
        tags.unassign(ben, lead, tags.assign(ben, lead, "vip").id());

        assertThat(english(rows()))
                .containsExactly("Tag removed: VIP", "Tag added: VIP", "Lead created: Entered by hand");
    }

    @Test
    void aTagAddedAndRemovedAtOnceIsOneRowThatStillNamesIt() {
        tags.unassign(anna, lead, tags.assign(anna, lead, "VIP").id());

        assertThat(english(updates())).containsExactly("Tag removed: VIP");
        assertThat(updates().getFirst().edits()).isEqualTo(2);
    }

    @Test
    void aChangeThatIsRolledBackLeavesNoActivity() {
        transaction.executeWithoutResult(status -> {
            leads.changeStatus(anna, lead, LeadStatus.ACTIVE, LeadStatus.BLOCKED);
            status.setRollbackOnly();
        });

        assertThat(english(rows())).containsExactly("Lead created: Entered by hand");
        assertThat(inTheRollup()).isEqualTo(1);
    }

    @Test
    void whatHappensToManyLeadsAtOnceIsToldToEachByAFewStatements() {
        List<LeadId> many = Stream.generate(this::newLead).limit(30).toList();
        Runnable telling = () -> transaction.executeWithoutResult(status -> events.publishEvent(
                new LeadEvents(many.stream().map(this::addedToSpring).toList())));

        var first = statements.during(telling);
        var again = statements.during(telling);

        assertThat(first.statements()).isLessThanOrEqualTo(12);
        assertThat(again.statements()).isLessThan(first.statements());
        for (LeadId one : many) {
            lead = one;
            assertThat(english(rows()))
                    .filteredOn(text -> text.contains("Spring"))
                    .hasSize(2);
            assertThat(inTheRollup()).isEqualTo(3);
        }
    }

    private Other addedToSpring(LeadId one) {
        return new Other(
                one,
                anna.id(),
                clock.instant(),
                "deal.won",
                Category.DEAL,
                List.of("Spring", "CHF 1"),
                List.of(),
                List.of());
    }

    @Test
    void nothingIsRecordedOutsideATransaction() {
        var event = new LeadChanged(lead, anna.id(), clock.instant(), List.of(FieldChange.of("status", "A", "B")));

        assertThatThrownBy(() -> events.publishEvent(event)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void anEventWithSeveralChangesIsOneBatch() {
        var event = new LeadChanged(
                lead,
                anna.id(),
                clock.instant(),
                List.of(
                        FieldChange.of("first_name", "Lena", "Helena"),
                        FieldChange.of("country", null, "CH"),
                        FieldChange.of("language", "de", null)));

        var count = statements.during(() -> publish(event));

        assertThat(count.sql().stream().filter(sql -> sql.startsWith("insert into activity (")))
                .hasSize(1);
        // Other features have statements of their own when a lead changes.
        assertThat(count.sql().stream().filter(sql -> sql.contains("activity"))).hasSizeLessThanOrEqualTo(5);
        assertThat(english(rows()))
                .startsWith(
                        "Language cleared: Was German",
                        "Country set: Switzerland",
                        "First name changed: Lena → Helena");
    }

    @Test
    void eventsOfOtherFeaturesAreToldWithCampaignAndDeal() {
        happened(
                "deal.won",
                Category.DEAL,
                List.of("Big order", "CHF 5’000"),
                new Link("deal", 7, "Big order"),
                new Link("campaign", 3, "Spring"));

        Activity newest = rows().getFirst();
        assertThat(english(newest)).isEqualTo("Deal won: Big order, CHF 5’000");
        assertThat(newest.deal()).isEqualTo(new Link("deal", 7, "Big order"));
        assertThat(newest.campaign()).isEqualTo(new Link("campaign", 3, "Spring"));
    }

    @Test
    void aTypeThatNobodyKnowsAnyMoreIsStillShown() {
        happened("gone.extension", Category.AUDIT, List.of("left", "behind"));

        assertThat(english(rows().getFirst())).isEqualTo("gone.extension: left, behind");
    }

    @Test
    void valuesReadAsWhatTheyAreInTheNotationOfTheReaderAndAreFoundEitherWay() {
        publish(new LeadChanged(
                lead,
                anna.id(),
                clock.instant(),
                List.of(
                        new FieldChange("custom.budget", "Budget", "NUMBER", "1200", "180.5"),
                        new FieldChange("custom.renewal", "Renewal", "DATE", "2026-11-11", "2026-12-07"),
                        new FieldChange("custom.vip", "VIP", "BOOLEAN", "false", "true"),
                        new FieldChange("custom.plan", "Plan", "MULTI_SELECT", "Gold", "Gold\nSilver"))));

        var count = statements.during(() -> assertThat(english(rows()))
                .contains(
                        "Budget changed: 1,200 → 180.5",
                        "Renewal changed: Nov 11, 2026 → Dec 7, 2026",
                        "VIP changed: No → Yes",
                        "Plan changed: Gold → Gold · Silver"));
        assertThat(count.sql().stream().filter(sql -> sql.contains("custom_field")))
                .as("no definition is read for it")
                .isEmpty();
        assertThat(rows().stream().map(row -> sentences.description(row.what(), Locale.GERMANY)))
                .contains("1.200 → 180,5", "11.11.2026 → 07.12.2026", "Nein → Ja");
        for (String text : List.of("dec 7", "07.12.2026", "2026-12-07")) {
            assertThat(rows(new ActivityFilter(text, Set.of(), null, ZoneOffset.UTC)))
                    .as(text)
                    .hasSize(1);
        }
    }

    @Test
    void whatPeopleTypedIsNeverAPattern() {
        changed(anna, "group_name", "{0} '{", "<b>it''s</b>");

        assertThat(english(rows().getFirst())).isEqualTo("Group changed: {0} '{ → <b>it''s</b>");
    }

    @ParameterizedTest
    @CsvSource({"119, 1", "120, 1", "121, 2"})
    void editsOfOneFieldByOnePersonFoldForTwoMinutes(long seconds, int expectedRows) {
        changed(anna, "status", "ACTIVE", "BLOCKED");
        clock.advance(Duration.ofSeconds(seconds));
        changed(anna, "status", "BLOCKED", "ARCHIVED");

        assertThat(updates()).hasSize(expectedRows);
        assertThat(inTheRollup()).isEqualTo(1 + expectedRows);
    }

    @Test
    void theTwoMinutesCountFromTheFirstEdit() {
        changed(anna, "status", "ACTIVE", "BLOCKED");
        clock.advance(Duration.ofSeconds(80));
        changed(anna, "status", "BLOCKED", "ARCHIVED");
        clock.advance(Duration.ofSeconds(80));
        changed(anna, "status", "ARCHIVED", "ACTIVE");

        assertThat(english(updates()))
                .containsExactly("Status changed: Archived → Active", "Status changed: Active → Archived");
    }

    @Test
    void aFoldedRowLeadsFromTheFirstValueToTheLastAndOpens() {
        changed(anna, "priority", "LOW", "MEDIUM");
        clock.advance(Duration.ofSeconds(30));
        changed(anna, "priority", "MEDIUM", "HIGH");
        clock.advance(Duration.ofSeconds(30));
        changed(anna, "priority", "HIGH", "LOW");

        Activity row = updates().getFirst();
        assertThat(english(row)).isEqualTo("Priority changed: Low → Low");
        assertThat(row.edits()).isEqualTo(3);
        assertThat(english(timeline.edits(ben, lead, row.id())))
                .containsExactly(
                        "Priority changed: High → Low",
                        "Priority changed: Medium → High",
                        "Priority changed: Low → Medium");
        assertThat(inTheRollup()).isEqualTo(2);
    }

    @Test
    void anotherPersonInBetweenEndsTheRow() {
        changed(anna, "status", "ACTIVE", "BLOCKED");
        changed(ben, "status", "BLOCKED", "ACTIVE");
        changed(anna, "status", "ACTIVE", "ARCHIVED");

        assertThat(updates()).hasSize(3);
    }

    @Test
    void anotherFieldInBetweenDoesNot() {
        changed(anna, "status", "ACTIVE", "BLOCKED");
        changed(anna, "priority", "LOW", "HIGH");
        changed(anna, "status", "BLOCKED", "ARCHIVED");

        assertThat(english(updates()))
                .containsExactly("Status changed: Active → Archived", "Priority changed: Low → High");
    }

    @Test
    void whatTheSystemDoesNeverFolds() {
        for (int i = 0; i < 2; i++) {
            publish(new LeadChanged(
                    lead, null, clock.instant(), List.of(FieldChange.of("status", "ACTIVE", "BLOCKED"))));
        }

        assertThat(updates()).hasSize(2);
    }

    @Test
    void aRowThatFoldsIntoTheNextMonthMovesThere() {
        clock.set(Instant.parse("2026-11-30T23:59:30Z"));
        changed(anna, "status", "ACTIVE", "BLOCKED");
        clock.set(Instant.parse("2026-12-01T00:00:30Z"));
        changed(anna, "status", "BLOCKED", "ARCHIVED");

        assertThat(jdbc.sql(
                                "select rows_count from activity_month where lead_id = ? and category = 'UPDATE' order by utc_month")
                        .param(lead.value())
                        .query(Long.class)
                        .list())
                .containsExactly(0L, 1L);
    }

    @Test
    void manyAtTheSameMomentAreAllCounted() {
        List<CurrentMember> people = IntStream.range(0, 4).mapToObj(i -> anna).toList();
        try (var pool = Executors.newFixedThreadPool(4)) {
            CompletableFuture.allOf(people.stream()
                            .map(person -> CompletableFuture.runAsync(
                                    () -> {
                                        for (int i = 0; i < 15; i++) {
                                            happened("message.sent", Category.MESSAGE, List.of("1"));
                                        }
                                    },
                                    pool))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }

        assertThat(inTheRollup()).isEqualTo(61);
    }

    List<Activity> updates() {
        return rows().stream().filter(row -> row.category() == Category.UPDATE).toList();
    }

    long inTheRollup() {
        return jdbc.sql("select coalesce(sum(rows_count), 0) from activity_month where lead_id = ?")
                .param(lead.value())
                .query(Long.class)
                .single();
    }
}

@OnH2
class RecordingTestsOnH2 extends RecordingTests {}

@OnPostgres
class RecordingTestsOnPostgres extends RecordingTests {}
