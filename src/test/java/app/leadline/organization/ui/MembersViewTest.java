package app.leadline.organization.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.lead.ui.LeadListView;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Memberships;
import app.leadline.organization.OrganizationService;
import app.leadline.organization.Role;
import app.leadline.organization.Team;
import app.leadline.organization.TeamMember;
import app.leadline.shared.ui.EmptyState;
import app.leadline.support.LeadlineTest;
import app.leadline.support.ViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

@LeadlineTest
@WithMockUser
class MembersViewTest extends ViewTest {

    @Autowired
    Team team;

    @Autowired
    OrganizationService organizations;

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
    void aMemberSeesTheOthersAndChangesNothing() {
        open(member);

        assertThat(test(find(MemberList.class).single()).size()).isEqualTo(3);
        assertThat(find(Button.class).withText("Add member").exists()).isFalse();
        assertThat(role(0)).isNotInstanceOf(Select.class);
        assertThat(role(2)).isNotInstanceOf(Select.class);
    }

    @Test
    void anAdminIsOfferedWhatAnAdminMayDo() {
        open(admin);

        assertThat(role(0)).isNotInstanceOf(Select.class);
        assertThat(choices(1)).containsExactly(Role.ADMIN, Role.MEMBER);
        assertThat(choices(2)).containsExactly(Role.ADMIN, Role.MEMBER);
    }

    @Test
    void somebodyNewIsAddedWithALinkThatIsShownOnce() {
        open(owner);

        String email = add("New");

        String link = find(TextField.class).single().getValue();
        assertThat(link).contains("/welcome/");
        assertThat(organizations.team(owner))
                .filteredOn(TeamMember::pending)
                .extracting(TeamMember::email)
                .containsExactly(email);
    }

    @Test
    void aWrongAddressIsRefusedNextToItsField() {
        open(owner);
        test(find(Button.class).withText("Add member").single()).click();
        test(find(EmailField.class).single()).setValue("ben at example");
        confirmAdding();

        EmailField field = find(EmailField.class).single();
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).isEqualTo("Enter an e-mail address, for example anna@example.com.");
    }

    @Test
    void aRoleIsChangedInItsRow() {
        open(owner);

        test(select(2)).selectItem("Admin");

        assertThat(memberships.roleOf(member.id(), owner.workspace())).contains(Role.ADMIN);
    }

    @Test
    void theLastOwnerStaysAndTheRowSaysWhy() {
        open(owner);
        Select<Role> select = select(0);

        test(select).selectItem("Member");

        assertThat(select.getValue()).isEqualTo(Role.OWNER);
        assertThat(select.isInvalid()).isTrue();
        assertThat(select.getErrorMessage()).contains("needs an owner");
        assertThat(memberships.roleOf(owner.id(), owner.workspace())).contains(Role.OWNER);
    }

    @Test
    void aRoleTakenAwayWhileThePageIsOpenIsRefused() {
        open(admin);
        Select<Role> select = select(2);
        organizations.changeRole(owner, admin.id(), Role.MEMBER);

        test(select).selectItem("Admin");

        assertThat(memberships.roleOf(member.id(), owner.workspace())).contains(Role.MEMBER);
        assertThat(find(Notification.class).exists()).isTrue();
    }

    @Test
    void whoeverIsRemovedWhileLookingIsLedToTheirOwnLeadsAndToldWhy() {
        open(member);

        organizations.remove(owner, member.id());

        eventually(() -> find(LeadListView.class).exists());
        assertThat(find(MembersView.class).exists()).isFalse();
        assertThat(signIn.member().workspace()).isNotEqualTo(owner.workspace());
        assertThat(test(find(Notification.class).single()).getText())
                .isEqualTo("You are no longer a member of the organization you were looking at.");
    }

    @Test
    void aPageThatChangedHandsFollowsWhoeverIsSignedInNow() {
        open(admin);
        open(member);

        organizations.remove(owner, admin.id());
        organizations.remove(owner, member.id());

        eventually(() -> find(LeadListView.class).exists());
        assertThat(signIn.member().id()).isEqualTo(member.id());
        assertThat(find(Notification.class).all()).hasSize(1);
    }

    @Test
    void aPersonalWorkspaceSaysThatItHasNoMembers() {
        CurrentMember alone =
                owner.in(memberships.workspacesOf(owner.id()).getFirst().id());
        enter(alone);
        signIn.workIn(alone.workspace());

        UI.getCurrent().navigate("settings/members");

        assertThat(find(EmptyState.class).exists()).isTrue();
        assertThat(find(MemberList.class).exists()).isFalse();
    }

    @Autowired
    app.leadline.organization.SignedIn signIn;

    private void open(CurrentMember who) {
        enter(who);
        signIn.workIn(owner.workspace());
        UI.getCurrent().navigate("settings/members");
        roundTrip();
    }

    /** In the session as well, where whoever handles an event finds it, on whichever thread. */
    private static void enter(CurrentMember who) {
        SecurityContext context = SecurityContextHolder.getContext();
        context.setAuthentication(new UsernamePasswordAuthenticationToken(
                who.email(), "", AuthorityUtils.createAuthorityList("ROLE_USER")));
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
    }

    private String add(String name) {
        String email = Team.address(name);
        test(find(Button.class).withText("Add member").single()).click();
        test(find(EmailField.class).single()).setValue(email);
        confirmAdding();
        return email;
    }

    private void confirmAdding() {
        test(find(Button.class, find(AddMemberDialog.class).single())
                        .withText("Add member")
                        .single())
                .click();
    }

    private com.vaadin.flow.component.Component role(int row) {
        return test(find(MemberList.class).single()).getCellComponent(row, 1);
    }

    @SuppressWarnings("unchecked")
    private Select<Role> select(int row) {
        return (Select<Role>) role(row);
    }

    private java.util.List<Role> choices(int row) {
        return select(row).getListDataView().getItems().toList();
    }
}
