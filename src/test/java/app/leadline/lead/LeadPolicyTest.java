package app.leadline.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.organization.CurrentMember;
import app.leadline.organization.Role;
import app.leadline.shared.LeadId;
import app.leadline.support.LeadlineTest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Who may do what with a lead, row by row; the services are asked, too. */
@LeadlineTest
class LeadPolicyTest {

    @Autowired
    LeadWorld world;

    @Autowired
    LeadPolicy policy;

    @Autowired
    LeadReading reading;

    @Autowired
    LeadService leads;

    @Autowired
    TagService tags;

    @Autowired
    TagCatalog catalog;

    @ParameterizedTest(name = "{0}: open {1}, edit {2}, delete {3}, configure {4}")
    @CsvSource({
        "CREATOR,          yes, yes, yes, no",
        "MEMBER,           yes, yes, no,  no",
        "ADMIN,            yes, yes, yes, yes",
        "OWNER,            yes, yes, yes, yes",
        "STRANGER,         no,  no,  no,  no",
        "CREATOR_WHO_LEFT, no,  no,  no,  no",
        "ADMIN_WHO_LEFT,   no,  no,  no,  no",
        "PERSONAL_OWNER,   yes, yes, yes, yes"
    })
    void theTableOfTheProduct(String who, String open, String edit, String delete, String configure) {
        CurrentMember owner = who.equals("PERSONAL_OWNER") ? world.person("personal") : world.owner();
        CurrentMember creator = who.startsWith("CREATOR") ? world.colleague(owner, Role.MEMBER) : owner;
        LeadId lead = world.lead(creator, "Anna", "");
        TagId tag = tags.assign(owner, lead, "vip").id();
        CurrentMember asker = switch (who) {
            case "CREATOR", "CREATOR_WHO_LEFT" -> creator;
            case "MEMBER" -> world.colleague(owner, Role.MEMBER);
            case "ADMIN", "ADMIN_WHO_LEFT" -> world.colleague(owner, Role.ADMIN);
            case "STRANGER" -> world.person("stranger").in(owner.workspace());
            default -> owner;
        };
        if (who.endsWith("LEFT")) {
            world.leave(asker);
        }

        LeadPermissions permissions = policy.permissions(asker, lead);
        assertThat(permissions).isEqualTo(new LeadPermissions(yes(open), yes(edit), yes(delete), yes(configure)));
        allows(open, () -> reading.details(asker, lead));
        allows(edit, () -> leads.changePriority(asker, lead, Priority.MEDIUM, Priority.HIGH));
        allows(edit, () -> leads.changeStatus(asker, lead, LeadStatus.ACTIVE, LeadStatus.ACTIVE));
        allows(edit, () -> tags.assign(asker, lead, "hot"));
        allows(edit, () -> tags.unassign(asker, lead, tag));
        allows(configure, () -> catalog.recolour(asker, tag, TagColour.PINK));
        allows(delete, () -> leads.delete(asker, lead, null));
    }

    private static void allows(String allowed, ThrowingCallable action) {
        if (yes(allowed)) {
            assertThatCode(action).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(action).isInstanceOf(AccessDeniedException.class);
        }
    }

    private static boolean yes(String word) {
        return word.equals("yes");
    }
}
