package app.leadline.segment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.lead.LeadService;
import app.leadline.lead.LeadWorld;
import app.leadline.lead.Priority;
import app.leadline.lead.TagCatalog;
import app.leadline.lead.TagColour;
import app.leadline.lead.TagService;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Role;
import app.leadline.segment.Condition;
import app.leadline.segment.Group;
import app.leadline.segment.Operator;
import app.leadline.segment.Rule;
import app.leadline.segment.SegmentDraft;
import app.leadline.segment.SegmentService;
import app.leadline.shared.LeadId;
import app.leadline.support.LeadlineTest;
import app.leadline.support.ViewTest;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@LeadlineTest
@WithMockUser
class SegmentPanelTest extends ViewTest {

    @Autowired
    LeadWorld world;

    @Autowired
    LeadService leads;

    @Autowired
    TagService tags;

    @Autowired
    TagCatalog catalog;

    @Autowired
    SegmentService segments;

    CurrentMember owner;
    CurrentMember member;
    LeadId lead;
    Condition vip;

    @BeforeEach
    void aSegmentOfImportantLeads() {
        owner = world.owner();
        member = world.colleague(owner, Role.MEMBER);
        lead = world.lead(owner, "Anna", "");
        vip = Condition.of(
                "tag",
                Operator.ANY_OF,
                String.valueOf(tags.assign(owner, lead, "vip").id().value()));
        Condition high = Condition.of("priority", Operator.ANY_OF, "HIGH");
        segments.create(
                owner, new SegmentDraft("Hot ones", TagColour.RED, new Rule(Group.all(high, vip), ZoneOffset.UTC)));
    }

    @Test
    void itSaysWhyTheLeadIsAMemberAsSoonAsItIsOne() {
        open(member, "leads/" + lead);
        assertThat(text()).contains("In no segment.").doesNotContain("Hot ones");

        leads.changePriority(owner, lead, Priority.MEDIUM, Priority.HIGH);

        eventually(() -> text().contains("Because priority is High and tag is vip"));
        assertThat(text()).contains("Hot ones").doesNotContain("In no segment.");
    }

    @Test
    void whoeverIsOnASegmentStaysThereWhileOtherThingsChange() {
        leads.changePriority(owner, lead, Priority.MEDIUM, Priority.HIGH);
        open(member, "leads/" + lead);
        AtomicInteger moved = new AtomicInteger();
        find(MembershipRow.class).single().addDetachListener(gone -> moved.incrementAndGet());

        tags.assign(owner, lead, "met in Basel");
        eventually(() -> text().contains("met in Basel"));

        assertThat(moved).hasValue(0);
    }

    @Test
    void itSaysThatABrokenSegmentIsFrozenAndByWhat() {
        leads.changePriority(owner, lead, Priority.MEDIUM, Priority.HIGH);
        open(member, "leads/" + lead);

        catalog.delete(owner, tags.all(owner).getFirst().id());

        eventually(() -> text().contains("Frozen: the rule uses “vip”, which was deleted."));
        assertThat(text()).contains("Was a member when the segment was frozen.");
    }
}
