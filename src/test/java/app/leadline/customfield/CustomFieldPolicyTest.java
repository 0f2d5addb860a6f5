package app.leadline.customfield;

import static app.leadline.customfield.CustomFieldWorld.draft;
import static app.leadline.customfield.CustomFieldWorld.onlyForAdmins;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.lead.LeadService;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Memberships;
import app.leadline.organization.Onboarding;
import app.leadline.organization.Role;
import app.leadline.shared.LeadId;
import app.leadline.support.LeadlineTest;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The rows of the permission table that are about custom fields. */
@LeadlineTest
class CustomFieldPolicyTest {

    @Autowired
    Onboarding onboarding;

    @Autowired
    LeadService leads;

    @Autowired
    Memberships memberships;

    @Autowired
    FieldCatalog catalog;

    @Autowired
    CustomFields fields;

    @Autowired
    CustomFieldService values;

    @Autowired
    CustomFieldPolicy policy;

    CustomFieldWorld world;
    CustomFieldWorld.Organization organization;
    CurrentMember creator;
    CurrentMember alone;

    @BeforeEach
    void people() {
        world = new CustomFieldWorld(onboarding, leads, catalog, memberships);
        organization = world.organization();
        creator = world.joining(organization.owner().workspace(), "creator", Role.MEMBER);
        alone = world.person("alone");
    }

    @ParameterizedTest(name = "{0}: sees {1}, fills in {2}, fills in what is kept from members {3}, defines {4}")
    @CsvSource({
        "CREATOR,  yes, yes, no,  no",
        "MEMBER,   yes, yes, no,  no",
        "ADMIN,    yes, yes, yes, yes",
        "OWNER,    yes, yes, yes, yes",
        "STRANGER, no,  no,  no,  no",
        "PERSONAL, yes, yes, yes, yes",
    })
    void theTable(Who who, String sees, String fillsIn, String fillsInKept, String defines) {
        CurrentMember asker = asker(who);
        CurrentMember owner = who == Who.PERSONAL ? alone : organization.owner();
        LeadId lead = world.lead(who == Who.PERSONAL ? alone : creator);
        FieldDefinition open = world.field(owner, "open", FieldType.TEXT);
        FieldDefinition kept = catalog.create(owner, onlyForAdmins(draft("kept", FieldType.TEXT)));

        check(sees, () -> fields.definitions(asker));
        check(sees, () -> fields.values(asker, lead));
        check(sees, () -> fields.ofLead(asker, lead));
        check(fillsIn, () -> values.change(asker, lead, "open", null, "x"));
        check(fillsInKept, () -> values.change(asker, lead, "kept", null, "x"));
        check(fillsInKept, () -> values.put(asker, lead, "kept", "y"));
        check(defines, () -> fields.usage(asker));
        check(defines, () -> fields.optionUsage(asker, open.id()));
        check(defines, () -> catalog.create(asker, draft("another", FieldType.TEXT)));
        check(defines, () -> catalog.move(asker, open.id(), 1));
        check(defines, () -> catalog.edit(asker, open.id(), 0, draft("open", FieldType.TEXT), Map.of()));
        assertThat(policy.mayDefine(asker)).isEqualTo(defines.equals("yes"));
        assertThat(policy.mayEdit(asker, lead, open)).isEqualTo(fillsIn.equals("yes"));
        assertThat(policy.mayEdit(asker, lead, kept)).isEqualTo(fillsInKept.equals("yes"));
        if (sees.equals("yes")) {
            assertThat(fields.ofLead(asker, lead))
                    .filteredOn(field -> field.definition().name().equals("kept"))
                    .allMatch(field -> field.editable() == fillsInKept.equals("yes"));
        }
        check(defines, () -> catalog.delete(asker, open.id()));
    }

    enum Who {
        CREATOR,
        MEMBER,
        ADMIN,
        OWNER,
        STRANGER,
        PERSONAL
    }

    private CurrentMember asker(Who who) {
        return switch (who) {
            case CREATOR -> creator;
            case MEMBER -> organization.member();
            case ADMIN -> organization.admin();
            case OWNER -> organization.owner();
            case STRANGER -> organization.stranger();
            case PERSONAL -> alone;
        };
    }

    private static void check(String allowed, ThrowingCallable action) {
        if (allowed.equals("yes")) {
            assertThatCode(action).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(action).isInstanceOf(AccessDeniedException.class);
        }
    }
}
