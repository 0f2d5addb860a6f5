package app.leadline.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.organization.CurrentMember;
import app.leadline.organization.Role;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.LeadId;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

abstract class TagTests {

    @Autowired
    LeadWorld world;

    @Autowired
    TagService tags;

    @Autowired
    TagCatalog catalog;

    @Autowired
    LeadReading reading;

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
    void typingPicksATagWithoutRegardToCaseOrCreatesIt() {
        Tag vip = tags.assign(owner, anna, " VIP ");
        Tag same = tags.assign(owner, ben, "vip");
        tags.assign(owner, ben, "vip");

        assertThat(same).isEqualTo(vip);
        assertThat(vip.name()).isEqualTo("VIP");
        assertThat(catalog.all(owner)).containsExactly(new TagCatalog.Use(vip, 2));
    }

    @Test
    void aNameIsOneLineWithoutWhatNoDatabaseHolds() {
        Tag pasted = tags.assign(owner, anna, "very\u0000 hot\n\ud83d\u00a0lead");

        assertThat(pasted.name()).isEqualTo("very hot lead");
        catalog.rename(owner, pasted.id(), "cold\u0007\u2028lead");
        assertThat(tagsOf(anna)).containsExactly("cold lead");
        assertThatThrownBy(() -> tags.assign(owner, anna, "\u0000\u00a0")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aTagIsRenamedButNotToTheNameOfAnotherInAnyCase() {
        Tag vip = tags.assign(owner, anna, "vip");
        tags.assign(owner, anna, "Großkunde");

        catalog.rename(owner, vip.id(), "Vip");
        assertThat(tagsOf(anna)).containsExactly("Großkunde", "Vip");
        assertThatThrownBy(() -> catalog.rename(owner, vip.id(), "GROßKUNDE")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> catalog.rename(owner, vip.id(), "  ")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> catalog.rename(owner, vip.id(), "x".repeat(41)))
                .isInstanceOf(InvalidInput.class);
        assertThat(tagsOf(anna)).containsExactly("Großkunde", "Vip");
    }

    @Test
    void mergingLeavesNoDuplicatesAndOneActivityForEachLead() {
        Tag hot = tags.assign(owner, anna, "hot");
        Tag warm = tags.assign(owner, anna, "warm");
        tags.assign(owner, ben, "warm");
        LeadId cleo = world.lead(owner, "Cleo", "");
        tags.assign(owner, cleo, "hot");
        long before = activities(anna) + activities(ben);
        long cleos = activities(cleo);

        long changed = catalog.merge(owner, warm.id(), hot.id());

        assertThat(changed).isEqualTo(2);
        assertThat(List.of(tagsOf(anna), tagsOf(ben), tagsOf(cleo))).allMatch(List.of("hot")::equals);
        assertThat(catalog.all(owner)).containsExactly(new TagCatalog.Use(hot, 3));
        assertThat(activities(anna) + activities(ben)).isEqualTo(before + 2);
        assertThat(activities(cleo)).isEqualTo(cleos);
    }

    @Test
    void deletingATagTakesItOffEveryLead() {
        Tag hot = tags.assign(owner, anna, "hot");
        tags.assign(owner, ben, "hot");
        long before = activities(anna);

        assertThat(catalog.delete(owner, hot.id())).isEqualTo(2);

        assertThat(catalog.all(owner)).isEmpty();
        assertThat(tagsOf(ben)).isEmpty();
        assertThat(activities(anna)).isEqualTo(before + 1);
    }

    @Test
    void aTagWithMoreLeadsThanOnePageHoldsIsMergedWhole() {
        world.manyLeads(owner, 2_500);
        Tag hot = tags.assign(owner, anna, "hot");
        Tag warm = tags.assign(owner, anna, "warm");
        jdbc.sql("insert into lead_tag select id, ? from lead where workspace_id = ? and sort_name = 'many'")
                .params(warm.id().value(), owner.workspace().value())
                .update();

        assertThat(catalog.merge(owner, warm.id(), hot.id())).isEqualTo(2_501);

        assertThat(catalog.all(owner)).containsExactly(new TagCatalog.Use(hot, 2_501));
    }

    @Test
    void aTagOfAnotherWorkspaceCountsAsGone() {
        Tag vip = tags.assign(owner, anna, "vip");
        CurrentMember other = world.owner();
        Tag theirs = tags.assign(other, world.lead(other, "X", ""), "theirs");

        assertThatThrownBy(() -> catalog.rename(other, vip.id(), "mine")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> catalog.delete(other, vip.id())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> catalog.merge(other, vip.id(), theirs.id())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> catalog.merge(other, theirs.id(), vip.id())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> catalog.merge(owner, vip.id(), vip.id())).isInstanceOf(InvalidInput.class);
        assertThat(tagsOf(anna)).containsExactly("vip");
    }

    @Test
    void membersMayNotTendTheTagsOfAnOrganization() {
        Tag vip = tags.assign(owner, anna, "vip");
        CurrentMember member = world.colleague(owner, Role.MEMBER);

        assertThatThrownBy(() -> catalog.all(member)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> catalog.rename(member, vip.id(), "x")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> catalog.recolour(member, vip.id(), TagColour.RED))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(
                        () -> catalog.merge(member, vip.id(), new TagId(vip.id().value() + 1)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> catalog.delete(member, vip.id())).isInstanceOf(AccessDeniedException.class);
        CurrentMember admin = world.colleague(owner, Role.ADMIN);
        catalog.recolour(admin, vip.id(), TagColour.TEAL);
        assertThat(catalog.all(admin).getFirst().tag().colour()).isEqualTo(TagColour.TEAL);
    }

    private List<String> tagsOf(LeadId lead) {
        return reading.details(owner, lead).tags().stream().map(Tag::name).toList();
    }

    private long activities(LeadId lead) {
        return jdbc.sql("select count(*) from activity where lead_id = ?")
                .param(lead.value())
                .query(Long.class)
                .single();
    }
}

@OnH2
class TagTestsOnH2 extends TagTests {}

@OnPostgres
class TagTestsOnPostgres extends TagTests {}
