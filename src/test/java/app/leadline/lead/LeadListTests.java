package app.leadline.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.organization.CurrentMember;
import app.leadline.organization.Role;
import app.leadline.shared.LeadId;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import app.leadline.support.Statements;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

abstract class LeadListTests {

    private static final Instant DAY = Instant.parse("2026-10-25T00:30:00Z");

    @Autowired
    LeadWorld world;

    @Autowired
    LeadList list;

    @Autowired
    LeadService leads;

    @Autowired
    TagService tags;

    @Autowired
    Statements statements;

    @ParameterizedTest
    @CsvSource({
        "name, 7",
        "-name, 1",
        "created, 3",
        "-created, 10",
        "priority, 4",
        "-priority, 7",
        "status, 2",
        "-status, 5"
    })
    void pagesOfAnyOrderHoldEveryLeadOnceAlsoWhereLeadsAreEqual(String sort, int limit) {
        CurrentMember owner = world.owner();
        Random chance = new Random(sort.hashCode());
        for (int i = 0; i < 60; i++) {
            LeadId lead = world.lead(
                    owner, List.of("Anna", "anna", "Ömer", "Zoé", "李").get(chance.nextInt(5)), "");
            // Four moments: two of them are the same hour before and after the clocks go back.
            world.createdAt(lead, DAY.plusSeconds(1800L * chance.nextInt(4)));
            leads.changePriority(owner, lead, Priority.MEDIUM, Priority.values()[chance.nextInt(3)]);
            leads.changeStatus(owner, lead, LeadStatus.ACTIVE, LeadStatus.values()[chance.nextInt(3)]);
        }
        LeadQuery query = LeadQuery.of(Map.of("sort", sort));

        List<LeadRow> whole = list.page(owner, query, null, 1_000);
        List<LeadRow> pages = paged(owner, query, limit);

        assertThat(whole).hasSize(60);
        assertThat(pages.stream().map(LeadRow::id)).containsExactlyElementsOf(ids(whole));
        assertThat(pages.stream().map(LeadRow::id)).doesNotHaveDuplicates();
        LeadQuery opposite = query.with(query.sort().reversed());
        assertThat(ids(list.page(owner, opposite, null, 1_000)))
                .isEqualTo(ids(whole).reversed());
    }

    @Test
    void leadsAreTakenFromOneRowToAnotherWhicheverComesFirst() {
        CurrentMember owner = world.owner();
        List<String> names = List.of("Anna", "Ben", "Carla", "Dora", "Emil");
        names.forEach(name -> world.lead(owner, name, ""));
        LeadQuery byName = LeadQuery.of(Map.of("sort", "name"));
        List<LeadRow> rows = list.page(owner, byName, null, 10);
        List<LeadId> middle = ids(rows).subList(1, 4);

        LeadKey ben = rows.get(1).key();
        LeadKey dora = rows.get(3).key();
        assertThat(list.between(owner, byName, ben, dora)).containsExactlyElementsOf(middle);
        assertThat(list.between(owner, byName, dora, ben)).containsExactlyElementsOf(middle);
        assertThat(list.between(owner, byName, ben, ben)).containsExactly(ben.lead());
        LeadQuery withR = byName.with(LeadFilter.NONE.withText("r"));
        assertThat(list.between(owner, withR, rows.get(2).key(), dora)).hasSize(2);
        assertThat(list.between(owner, withR, dora, rows.get(4).key())).isEmpty();
        assertThat(list.row(owner, ben.lead()).orElseThrow().name()).isEqualTo("Ben");
        assertThat(list.row(world.owner(), ben.lead())).isEmpty();
    }

    @Test
    void ordersAreThosePeopleExpect() {
        CurrentMember owner = world.owner();
        LeadId zoe = world.lead(owner, "Zoe", "");
        LeadId anna = world.lead(owner, "anna", "");
        LeadId max = world.lead(owner, "Max", "");
        world.createdAt(zoe, DAY);
        world.createdAt(anna, DAY.plusSeconds(2));
        world.createdAt(max, DAY.plusSeconds(1));
        leads.changePriority(owner, max, Priority.MEDIUM, Priority.HIGH);
        leads.changeStatus(owner, anna, LeadStatus.ACTIVE, LeadStatus.ARCHIVED);

        assertThat(sorted(owner, "name")).containsExactly(anna, max, zoe);
        assertThat(sorted(owner, "-created")).containsExactly(anna, max, zoe);
        assertThat(sorted(owner, "priority")).containsExactly(max, anna, zoe);
        assertThat(sorted(owner, "status")).containsExactly(max, zoe, anna);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "anna|Anna Keller", "KELL anna|Anna Keller", "@anna_k|Anna Keller", "nna_k|Anna Keller",
                "+41 79 123-45 67|Anna Keller", "(0)79 123 45 67|Anna Keller", "079/1234567|Anna Keller",
                        "4567|Anna Keller",
                "50%|Half 50% off_er", "off_|Half 50% off_er", "ÖZTÜRK|Emre Öztürk", "\\|back\\slash"
            })
    void everyWordIsFoundAnywhereInNamesUsernameOrPhone(String text, String found) {
        CurrentMember owner = aFewLeads();

        assertThat(names(owner, text)).containsExactly(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a__a", "k%r", "%%%", "anna brandt", "12345678901234567890", "' or 1=1 --", "\\%"})
    void wildcardsAndOtherTricksMeanThemselves(String text) {
        assertThat(names(aFewLeads(), text)).isEmpty();
    }

    private CurrentMember aFewLeads() {
        CurrentMember owner = world.owner();
        world.lead(owner, LeadWorld.profile("Anna", "Keller", null, "anna_k", "+41791234567"));
        world.lead(owner, LeadWorld.profile("Emre", "Öztürk", null, "emre", "+905400000372"));
        world.lead(owner, "Half 50%", "off_er");
        world.lead(owner, "back\\slash", "");
        return owner;
    }

    @Test
    void filtersCombine() {
        CurrentMember owner = world.owner();
        LeadId anna = world.lead(owner, "Anna", "One");
        LeadId ben = world.lead(owner, "Ben", "One");
        LeadId cleo = world.lead(owner, "Cleo", "Two");
        TagId vip = tags.assign(owner, anna, "vip").id();
        TagId hot = tags.assign(owner, anna, "hot").id();
        tags.assign(owner, ben, "vip");
        tags.assign(owner, cleo, "hot");
        leads.changeStatus(owner, ben, LeadStatus.ACTIVE, LeadStatus.BLOCKED);
        leads.changePriority(owner, cleo, Priority.MEDIUM, Priority.HIGH);

        LeadFilter none = LeadFilter.NONE;
        assertThat(filtered(owner, none.withTags(Set.of(vip)))).containsExactly(anna, ben);
        assertThat(filtered(owner, none.withTags(Set.of(vip, hot)))).containsExactly(anna, ben, cleo);
        assertThat(filtered(owner, none.withTags(Set.of(vip)).withStatuses(Set.of(LeadStatus.ACTIVE))))
                .containsExactly(anna);
        assertThat(filtered(owner, none.withPriorities(Set.of(Priority.HIGH, Priority.LOW))))
                .containsExactly(cleo);
        assertThat(filtered(owner, none.withStatuses(Set.of(LeadStatus.values()))))
                .containsExactly(anna, ben, cleo);
        assertThat(filtered(owner, none.withText("one").withTags(Set.of(hot)))).containsExactly(anna);
        assertThat(list.page(owner, LeadQuery.ALL.with(none.withText("anna")), null, 9)
                        .getFirst()
                        .tags())
                .extracting(Tag::name)
                .containsExactly("hot", "vip");
    }

    @Test
    void aLeadKnowsItsPlaceInEveryOrderOfItsList() {
        CurrentMember owner = world.owner();
        for (int i = 0; i < 12; i++) {
            world.lead(owner, i % 2 == 0 ? "Same" : "Other", "");
        }
        for (LeadSort.By by : LeadSort.By.values()) {
            LeadQuery query = LeadQuery.ALL.with(new LeadSort(by, true)).with(LeadFilter.NONE.withText("same"));
            List<LeadId> all = ids(list.page(owner, query, null, 100));
            assertThat(all).hasSize(6);
            for (int i = 0; i < all.size(); i++) {
                LeadPlace place = list.neighbours(owner, query, all.get(i)).orElseThrow();
                assertThat(place.position()).isEqualTo(new CappedCount(i + 1, false));
                assertThat(place.count()).isEqualTo(new CappedCount(6, false));
                assertThat(place.previous().stream()).isEqualTo(i == 0 ? List.of() : List.of(all.get(i - 1)));
                assertThat(place.next().stream()).isEqualTo(i == 5 ? List.of() : List.of(all.get(i + 1)));
            }
        }
    }

    @Test
    void aLeadThatLeftItsListHasNoPlaceThere() {
        CurrentMember owner = world.owner();
        LeadId lead = world.lead(owner, "Anna", "");
        LeadQuery active = LeadQuery.of(Map.of("status", "active"));
        assertThat(list.neighbours(owner, active, lead)).isPresent();

        leads.changeStatus(owner, lead, LeadStatus.ACTIVE, LeadStatus.ARCHIVED);

        assertThat(list.neighbours(owner, active, lead)).isEmpty();
    }

    @Test
    void countsAreExactUpToTenThousandAndSayWhenThereAreMore() {
        CurrentMember owner = world.owner();
        world.manyLeads(owner, 10_000);
        assertThat(list.count(owner, LeadQuery.ALL)).isEqualTo(new CappedCount(10_000, false));

        LeadId last = world.lead(owner, "zzz", "many");

        LeadQuery many = LeadQuery.of(Map.of("q", "many", "sort", "name"));
        assertThat(list.count(owner, many)).isEqualTo(new CappedCount(10_000, true));
        LeadPlace place = list.neighbours(owner, many, last).orElseThrow();
        assertThat(place.position()).isEqualTo(new CappedCount(10_000, true));
        assertThat(place.previous()).isPresent();
        assertThat(place.next()).isEmpty();
        assertThat(list.page(owner, many, null, 50)).hasSize(50);
        LeadQuery back = LeadQuery.of(Map.of("q", "many", "sort", "-name"));
        assertThat(list.page(owner, back, null, 2).getFirst().id()).isEqualTo(last);
    }

    @Test
    void manyMatchesThatAllStandAtTheEndOfTheOrderAreFoundAsWell() {
        CurrentMember owner = world.owner();
        world.manyLeads(owner, 21_000);
        LeadId first = world.lead(owner, "aaa", "");

        LeadQuery query = LeadQuery.of(Map.of("q", "many", "sort", "name", "status", "active"));
        List<LeadRow> rows = list.page(owner, query, null, 10);
        LeadQuery single = LeadQuery.of(Map.of("q", "aaa", "sort", "-name"));

        assertThat(rows).hasSize(10).extracting(LeadRow::name).containsOnly("Many");
        assertThat(ids(list.page(owner, single, null, 10))).containsExactly(first);
    }

    @Test
    void whoeverDoesNotBelongToTheWorkspaceIsRefused() {
        CurrentMember owner = world.owner();
        LeadId lead = world.lead(owner, "Anna", "");
        CurrentMember stranger = world.person("stranger");
        CurrentMember left = world.colleague(owner, Role.ADMIN);
        LeadRow row = list.row(owner, lead).orElseThrow();
        world.leave(left);

        for (CurrentMember asker : List.of(stranger.in(owner.workspace()), left)) {
            assertThatThrownBy(() -> list.page(asker, LeadQuery.ALL, null, 10))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> list.between(asker, LeadQuery.ALL, row.key(), row.key()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> list.row(asker, row.id())).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> list.count(asker, LeadQuery.ALL)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> list.neighbours(asker, LeadQuery.ALL, lead))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void anotherWorkspaceSeesNothingNotEvenByTheNumberOfATag() {
        CurrentMember owner = world.owner();
        LeadId lead = world.lead(owner, "Anna", "");
        TagId vip = tags.assign(owner, lead, "vip").id();
        CurrentMember other = world.owner();

        LeadQuery forged = LeadQuery.of(Map.of("tag", String.valueOf(vip.value())));
        assertThat(list.page(other, LeadQuery.ALL, null, 10)).isEmpty();
        assertThat(list.page(other, forged, null, 10)).isEmpty();
        assertThat(list.neighbours(other, LeadQuery.ALL, lead)).isEmpty();
    }

    @Test
    void aPageCostsTheSameNumberOfStatementsWhateverItHolds() {
        CurrentMember owner = world.owner();
        LeadId lead = world.lead(owner, "Anna", "");
        tags.assign(owner, lead, "vip");
        LeadQuery query = LeadQuery.of(Map.of("q", "a", "status", "active"));
        int few = statements.during(() -> list.page(owner, query, null, 50)).statements();
        for (int i = 0; i < 40; i++) {
            tags.assign(owner, world.lead(owner, "Anna", ""), "tag " + i);
        }

        assertThat(statements.during(() -> list.page(owner, query, null, 50)).statements())
                .isEqualTo(few)
                .isLessThanOrEqualTo(5);
    }

    private List<LeadRow> paged(CurrentMember asker, LeadQuery query, int limit) {
        List<LeadRow> all = new ArrayList<>();
        @Nullable LeadKey after = null;
        List<LeadRow> page;
        do {
            page = list.page(asker, query, after, limit);
            all.addAll(page);
            after = page.isEmpty() ? null : page.getLast().key();
        } while (page.size() == limit);
        return all;
    }

    private List<LeadId> sorted(CurrentMember asker, String sort) {
        return ids(list.page(asker, LeadQuery.of(Map.of("sort", sort)), null, 100));
    }

    private List<LeadId> filtered(CurrentMember asker, LeadFilter filter) {
        return ids(list.page(asker, new LeadQuery(filter, new LeadSort(LeadSort.By.NAME, false)), null, 100));
    }

    private List<String> names(CurrentMember asker, String text) {
        return LeadWorld.names(list.page(asker, LeadQuery.ALL.with(LeadFilter.NONE.withText(text)), null, 100));
    }

    private static List<LeadId> ids(List<LeadRow> rows) {
        return rows.stream().map(LeadRow::id).toList();
    }
}

@OnH2
class LeadListTestsOnH2 extends LeadListTests {}

@OnPostgres
class LeadListTestsOnPostgres extends LeadListTests {}
