package app.leadline.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may do what with whom in an organization, row by row. */
class OrganizationPolicyTest {

    @ParameterizedTest(name = "{0} adds somebody as {1}: {2}")
    @CsvSource({
        "OWNER,  OWNER,  true",
        "OWNER,  ADMIN,  true",
        "OWNER,  MEMBER, true",
        "ADMIN,  OWNER,  false",
        "ADMIN,  ADMIN,  true",
        "ADMIN,  MEMBER, true",
        "MEMBER, OWNER,  false",
        "MEMBER, ADMIN,  false",
        "MEMBER, MEMBER, false"
    })
    void adding(Role asker, Role as, boolean allowed) {
        assertThat(in(asker).add(as)).isEqualTo(allowed);
        assertThat(in(asker).assignable().contains(as)).isEqualTo(allowed);
    }

    @ParameterizedTest(name = "{0} makes {1} a {2}: {3}")
    @CsvSource({
        "OWNER,  OWNER,  MEMBER, true",
        "OWNER,  MEMBER, OWNER,  true",
        "OWNER,  ADMIN,  MEMBER, true",
        "ADMIN,  ADMIN,  MEMBER, true",
        "ADMIN,  MEMBER, ADMIN,  true",
        "ADMIN,  MEMBER, OWNER,  false",
        "ADMIN,  OWNER,  ADMIN,  false",
        "ADMIN,  OWNER,  OWNER,  false",
        "MEMBER, MEMBER, ADMIN,  false",
        "MEMBER, ADMIN,  MEMBER, false"
    })
    void changingARole(Role asker, Role from, Role to, boolean allowed) {
        assertThat(in(asker).changeRole(from, to)).isEqualTo(allowed);
    }

    @ParameterizedTest(name = "{0} removes {1}: {2}")
    @CsvSource({
        "OWNER,  OWNER,  true",
        "OWNER,  ADMIN,  true",
        "OWNER,  MEMBER, true",
        "ADMIN,  OWNER,  false",
        "ADMIN,  ADMIN,  true",
        "ADMIN,  MEMBER, true",
        "MEMBER, MEMBER, false"
    })
    void removing(Role asker, Role of, boolean allowed) {
        assertThat(in(asker).remove(of)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @EnumSource
    void everybodyMayLeaveAnOrganization(Role asker) {
        assertThat(in(asker).leave()).isTrue();
    }

    @Test
    void aPersonalWorkspaceHasOneMemberForGood() {
        var owner = new OrganizationPermissions(WorkspaceKind.PERSONAL, Role.OWNER);

        assertThat(List.of(owner.manage(), owner.leave(), owner.remove(Role.OWNER)))
                .containsOnly(false);
        assertThat(Arrays.stream(Role.values()).filter(owner::add)).isEmpty();
    }

    private static OrganizationPermissions in(Role asker) {
        return new OrganizationPermissions(WorkspaceKind.ORGANIZATION, asker);
    }
}
