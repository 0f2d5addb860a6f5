package app.leadline.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.lead.FieldChange;
import app.leadline.lead.LeadChanged;
import app.leadline.lead.LeadEvent.Category;
import app.leadline.lead.LeadEvent.Link;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.MemberDirectory;
import app.leadline.shared.MemberId;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.access.AccessDeniedException;

/** Reading a timeline: pages by key, months with exact counts, filters, search, and who may. */
abstract class TimelineTests extends ActivityTestBase {

    private static final Duration HOURLY = Duration.ofHours(1);

    @Test
    void pagesByKeyShowEveryRowOnceNewestFirst() {
        fixture().history(lead, anna.id(), 120, clock.instant(), Duration.ofDays(1));

        List<Activity> all = everyPage(ActivityFilter.all(), 50);

        assertThat(all).hasSize(121).doesNotHaveDuplicates();
        assertThat(all).isSortedAccordingTo((a, b) -> b.at().compareTo(a.at()));
    }

    @Test
    void rowsOfTheSameMomentArePagedWithoutLoss() {
        fixture().history(lead, anna.id(), 25, clock.instant(), Duration.ZERO);

        assertThat(everyPage(ActivityFilter.all(), 4)).hasSize(26).doesNotHaveDuplicates();
        assertThat(everyPage(filter("", Set.of(Category.UPDATE, Category.DEAL), anna.id()), 4))
                .doesNotHaveDuplicates()
                .hasSize(17);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "+13:00", "-08:00", "Asia/Kathmandu", "America/New_York"})
    void aMonthIsCountedInTheZoneOfTheViewer(String zone) {
        fixture().history(lead, anna.id(), 3_000, Instant.parse("2026-11-22T10:00:00Z"), HOURLY);
        for (ActivityFilter filter : List.of(
                ActivityFilter.all(ZoneId.of(zone)),
                new ActivityFilter("", Set.of(Category.DEAL, Category.AUDIT), null, ZoneId.of(zone)),
                new ActivityFilter("", Set.of(), anna.id(), ZoneId.of(zone)),
                new ActivityFilter("", Set.of(Category.AUDIT), ActivityFilter.SYSTEM, ZoneId.of(zone)),
                new ActivityFilter("needle", Set.of(Category.DEAL), anna.id(), ZoneId.of(zone)))) {
            Map<YearMonth, Long> counted = everyPage(filter, 1_000).stream()
                    .collect(Collectors.groupingBy(
                            row -> YearMonth.from(row.at().atZone(filter.zone())), Collectors.counting()));

            assertThat(timeline.page(anna, lead, filter, ActivityKey.NEWEST, 5_000)
                            .months())
                    .as(filter.toString())
                    .isEqualTo(counted);
        }
    }

    @Test
    void theCountOfAMonthIncludesWhatIsOnOtherPages() {
        fixture().history(lead, anna.id(), 300, Instant.parse("2026-11-22T10:00:00Z"), Duration.ofMinutes(30));

        ActivityPage page = timeline.page(anna, lead, ActivityFilter.all(), ActivityKey.NEWEST, 10);

        assertThat(page.months()).isEqualTo(Map.of(YearMonth.of(2026, 11), 301L));
    }

    @Test
    void filtersCombine() {
        happened("deal.won", Category.DEAL, List.of("Big order", "CHF 1"));
        changed(ben, "status", "ACTIVE", "BLOCKED");
        changed(anna, "status", "BLOCKED", "ACTIVE");
        publish(new LeadChanged(lead, null, clock.instant(), List.of(FieldChange.of("priority", "LOW", "HIGH"))));

        assertThat(english(rows(filter("", Set.of(Category.UPDATE), null)))).hasSize(3);
        assertThat(english(rows(filter("", Set.of(), ben.id())))).containsExactly("Status changed: Active → Blocked");
        assertThat(english(rows(filter("", Set.of(), ActivityFilter.SYSTEM))))
                .containsExactly("Priority changed: Low → High");
        assertThat(english(rows(filter("active", Set.of(Category.UPDATE), anna.id()))))
                .containsExactly("Status changed: Blocked → Active");
        assertThat(rows(filter("active", Set.of(Category.DEAL), anna.id()))).isEmpty();
        assertThat(rows(filter("", Set.of(Category.DEAL, Category.AUDIT), anna.id())))
                .hasSize(2);
    }

    @Test
    void searchFindsWhatPeopleReadInEitherLanguage() {
        changed(ben, "status", "ACTIVE", "BLOCKED");
        happened("campaign.added", Category.CAMPAIGN, List.of("x"), new Link("campaign", 4, "Frühling 100%"));

        for (String text : List.of("STATUS", "blocked", "blockiert", "geändert", "active → blocked", "status aktiv")) {
            assertThat(english(rows(filter(text, Set.of(), null))))
                    .as(text)
                    .containsExactly("Status changed: Active → Blocked");
        }
        for (String text : List.of("frühling", "100%", "added to", "kampagne hinzu")) {
            assertThat(english(rows(filter(text, Set.of(), null)))).as(text).containsExactly("Added to campaign");
        }
        for (String text : List.of("%", "_", "\\", "'; drop table activity; --")) {
            assertThat(rows(filter(text, Set.of(), null))).as(text).hasSize(text.equals("%") ? 1 : 0);
        }
    }

    @Test
    void aFoldedRowIsFoundByWhatItShows() {
        changed(anna, "status", "ACTIVE", "BLOCKED");
        changed(anna, "status", "BLOCKED", "ARCHIVED");

        assertThat(rows(filter("active archived", Set.of(), null))).hasSize(1);
    }

    @Test
    void theUserFilterOffersWhoDidSomething() {
        changed(ben, "status", "ACTIVE", "BLOCKED");

        assertThat(timeline.actors(ben, lead))
                .extracting(MemberDirectory.Entry::email)
                .containsExactlyInAnyOrder(anna.email(), ben.email());
    }

    @Test
    void whoMayNotOpenTheLeadReadsNothing() {
        CurrentMember stranger = person("Mallory");
        changed(anna, "status", "ACTIVE", "BLOCKED");
        long row = rows().getFirst().id();

        assertThatThrownBy(() -> timeline.page(stranger, lead, ActivityFilter.all(), ActivityKey.NEWEST, 1))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> timeline.edits(stranger, lead, row)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> timeline.actors(stranger, lead)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> timeline.restore(stranger, lead, row)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aRowOfAnotherLeadIsNotFoundThroughThisOne() {
        changed(anna, "status", "ACTIVE", "BLOCKED");
        long row = rows().getFirst().id();
        lead = newLead();

        assertThat(timeline.edits(anna, lead, row)).isEmpty();
        assertThatThrownBy(() -> timeline.restore(anna, lead, row)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aPageCostsTheSameForTenAndForTwoThousandActivities() {
        var few = newLead();
        var many = newLead();
        fixture().history(few, anna.id(), 10, clock.instant(), HOURLY);
        fixture().history(many, anna.id(), 2_000, clock.instant(), HOURLY);
        ActivityFilter inBerlin = ActivityFilter.all(ZoneId.of("Europe/Berlin"));

        var small = statements.during(() -> timeline.page(anna, few, inBerlin, ActivityKey.NEWEST, 10));
        var large = statements.during(() -> timeline.page(anna, many, inBerlin, ActivityKey.NEWEST, 10));

        assertThat(large.sql()).isEqualTo(small.sql()).hasSize(4);
        assertThat(large.rows()).isLessThanOrEqualTo(small.rows() + 4);
    }

    private static ActivityFilter filter(String text, Set<Category> categories, @Nullable MemberId actor) {
        return new ActivityFilter(text, categories, actor, ZoneOffset.UTC);
    }

    private List<Activity> everyPage(ActivityFilter filter, int size) {
        List<Activity> all = new ArrayList<>();
        ActivityKey after = ActivityKey.NEWEST;
        List<Activity> page;
        do {
            page = timeline.page(anna, lead, filter, after, size).rows();
            all.addAll(page);
            after = page.isEmpty() ? after : page.getLast().key();
        } while (page.size() == size);
        return all;
    }
}

@OnH2
class TimelineTestsOnH2 extends TimelineTests {}

@OnPostgres
class TimelineTestsOnPostgres extends TimelineTests {}
