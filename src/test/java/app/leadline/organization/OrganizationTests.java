package app.leadline.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.shared.InvalidInput;
import app.leadline.shared.MemberId;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

abstract class OrganizationTests {

    @Autowired
    Team team;

    @Autowired
    OrganizationService organizations;

    @Autowired
    OrganizationPolicy policy;

    @Autowired
    Memberships memberships;

    CurrentMember owner;
    CurrentMember admin;
    CurrentMember member;

    @BeforeEach
    void anOrganizationWithOneOfEachRole() {
        owner = team.owner("Olga");
        admin = team.colleague(owner, Role.ADMIN);
        member = team.colleague(owner, Role.MEMBER);
    }

    @Test
    void everyMemberSeesWhoBelongsToTheOrganization() {
        assertThat(organizations.team(member))
                .extracting(TeamMember::role)
                .containsExactly(Role.OWNER, Role.ADMIN, Role.MEMBER);
    }

    @Test
    void whoeverDoesNotBelongToItSeesNobody() {
        CurrentMember stranger = team.owner("Sten").in(owner.workspace());

        assertThatThrownBy(() -> organizations.team(stranger)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aNewPersonIsAddedWithALinkAndStartsInTheOrganization() {
        String email = Team.address("New");

        OneTimeLink link = organizations
                .add(admin, " " + email.toUpperCase() + " ", Role.MEMBER)
                .orElseThrow();

        assertThat(link.email()).isEqualTo(email);
        assertThat(link.token()).hasSizeGreaterThanOrEqualTo(43);
        assertThat(organizations.team(owner))
                .filteredOn(TeamMember::pending)
                .extracting(TeamMember::email)
                .containsExactly(email);
    }

    @Test
    void somebodyWhoSignsInAlreadyIsAddedAtOnce() {
        CurrentMember known = team.owner("Kim");

        assertThat(organizations.add(owner, known.email(), Role.ADMIN)).isEmpty();

        assertThat(memberships.roleOf(known.id(), owner.workspace())).contains(Role.ADMIN);
    }

    @Test
    void anAddressThatIsNoneOrIsHereAlreadyIsRefusedNextToTheField() {
        assertThatThrownBy(() -> organizations.add(owner, "anna at example", Role.MEMBER))
                .hasMessage("email: organization.invalid.email");
        assertThatThrownBy(() -> organizations.add(owner, "<b>@example.com", Role.MEMBER))
                .hasMessage("email: organization.invalid.email");
        assertThatThrownBy(() -> organizations.add(owner, member.email(), Role.ADMIN))
                .hasMessage("email: organization.invalid.alreadyMember");
    }

    @Test
    void anAdminNeitherMakesNorTouchesAnOwner() {
        assertThatThrownBy(() -> organizations.add(admin, Team.address("New"), Role.OWNER))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> organizations.changeRole(admin, member.id(), Role.OWNER))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> organizations.changeRole(admin, owner.id(), Role.MEMBER))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> organizations.remove(admin, owner.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anAdminGetsNoLinkIntoTheAccountOfAnInvitedOwner() {
        organizations.add(owner, Team.address("Boss"), Role.OWNER);
        MemberId invited = pending();

        assertThatThrownBy(() -> organizations.newLink(admin, invited)).isInstanceOf(AccessDeniedException.class);
        assertThat(organizations.newLink(owner, invited).token()).isNotEmpty();
    }

    @Test
    void nobodyGetsALinkIntoTheAccountOfSomebodyWhoHasAPassword() {
        assertThatThrownBy(() -> organizations.newLink(owner, member.id()))
                .hasMessage(": organization.invalid.notPending");
    }

    @Test
    void somebodyAnotherOrganizationInvitedIsNotAddedBeforeTheyHaveCome() {
        String email = Team.address("New");
        organizations.add(team.owner("Else"), email, Role.MEMBER);

        assertThatThrownBy(() -> organizations.add(owner, email, Role.MEMBER))
                .hasMessage("email: organization.invalid.invitedElsewhere");
    }

    @Test
    void aMemberManagesNobody() {
        assertThatThrownBy(() -> organizations.add(member, Team.address("New"), Role.MEMBER))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> organizations.changeRole(member, member.id(), Role.ADMIN))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> organizations.remove(member, admin.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theLastOwnerStays() {
        assertThatThrownBy(() -> organizations.leave(owner)).hasMessage("role: organization.invalid.lastOwner");
        assertThatThrownBy(() -> organizations.remove(owner, owner.id()))
                .hasMessage("role: organization.invalid.lastOwner");
        assertThatThrownBy(() -> organizations.changeRole(owner, owner.id(), Role.ADMIN))
                .hasMessage("role: organization.invalid.lastOwner");
    }

    @Test
    void anOwnerMayGoWhenAnotherOneStays() {
        organizations.changeRole(owner, admin.id(), Role.OWNER);

        organizations.leave(owner);

        assertThat(organizations.team(admin)).extracting(TeamMember::role).containsExactly(Role.OWNER, Role.MEMBER);
    }

    @Test
    void ofTwoOwnersWhoLeaveAtTheSameTimeOneStays() throws Exception {
        organizations.changeRole(owner, admin.id(), Role.OWNER);

        long gone = atTheSameTime(() -> leaves(owner), () -> leaves(admin)).stream()
                .filter(left -> left)
                .count();

        assertThat(gone).isEqualTo(1);
    }

    @Test
    void whoeverWasRemovedIsRefusedWithTheNextRequest() {
        organizations.remove(admin, member.id());

        assertThatThrownBy(() -> organizations.team(member)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> memberships.requireMember(member)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aRoleThatWasTakenAwayIsGoneWithTheNextRequest() {
        organizations.changeRole(owner, admin.id(), Role.MEMBER);

        assertThatThrownBy(() -> organizations.remove(admin, member.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aPersonalWorkspaceTakesInNobodyAndLetsNobodyGo() {
        CurrentMember atHome =
                owner.in(memberships.workspacesOf(owner.id()).getFirst().id());

        assertThatThrownBy(() -> organizations.add(atHome, Team.address("New"), Role.MEMBER))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> organizations.leave(atHome)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoeverMakesAnOrganizationOwnsIt() {
        var made = organizations.create(member, " Alpine Outdoor ");

        assertThat(policy.permissions(member.in(made)).role()).isEqualTo(Role.OWNER);
        assertThat(memberships.workspacesOf(member.id()))
                .filteredOn(workspace -> workspace.id().equals(made))
                .extracting(Memberships.WorkspaceOf::name)
                .containsExactly("Alpine Outdoor");
        assertThatThrownBy(() -> organizations.create(member, "  "))
                .hasMessage("name: organization.invalid.nameMissing");
    }

    private MemberId pending() {
        return organizations.team(owner).stream()
                .filter(TeamMember::pending)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private boolean leaves(CurrentMember who) {
        try {
            organizations.leave(who);
            return true;
        } catch (InvalidInput lastOwner) {
            return false;
        }
    }

    private static <T> List<T> atTheSameTime(Callable<T> one, Callable<T> other)
            throws InterruptedException, ExecutionException {
        CyclicBarrier both = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<T>> results = threads.invokeAll(List.of(
                    () -> {
                        both.await();
                        return one.call();
                    },
                    () -> {
                        both.await();
                        return other.call();
                    }));
            return List.of(results.get(0).get(), results.get(1).get());
        }
    }
}

@OnH2
class OrganizationTestsOnH2 extends OrganizationTests {}

@OnPostgres
class OrganizationTestsOnPostgres extends OrganizationTests {}
