package app.leadline.organization.ui;

import app.leadline.organization.CurrentMember;
import app.leadline.organization.OrganizationPermissions;
import app.leadline.organization.OrganizationPolicy;
import app.leadline.organization.OrganizationService;
import app.leadline.organization.SignedIn;
import app.leadline.organization.TeamChanged;
import app.leadline.organization.WorkspaceKind;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.ConfirmLoss;
import app.leadline.shared.ui.EmptyState;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.SettingsColumn;
import app.leadline.shared.ui.UiBroadcaster;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.springframework.security.access.AccessDeniedException;

/** Who belongs to the organization, and as what. Owners and admins change it, members see it. */
@Route("settings/members")
@PermitAll
public class MembersView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final SignedIn signedIn;
    private final OrganizationPolicy policy;
    private final OrganizationService organizations;
    private final UiBroadcaster broadcaster;

    MembersView(
            SignedIn signedIn,
            OrganizationPolicy policy,
            OrganizationService organizations,
            UiBroadcaster broadcaster) {
        this.signedIn = signedIn;
        this.policy = policy;
        this.organizations = organizations;
        this.broadcaster = broadcaster;
        addClassName("ll-settings-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CurrentMember member = signedIn.member();
        Div content = new Div();
        removeAll();
        add(content);
        show(content, member);
        broadcaster.listen(content, new TeamChanged(member.workspace()), changed -> refresh(content, member));
    }

    /** Whoever was put out while looking hears it from the header, which leads them elsewhere. */
    private void refresh(Div content, CurrentMember member) {
        try {
            show(content, member);
        } catch (AccessDeniedException noLonger) {
            content.removeAll();
        }
    }

    private void show(Div content, CurrentMember member) {
        OrganizationPermissions permissions = policy.permissions(member);
        content.removeAll();
        if (permissions.kind() == WorkspaceKind.PERSONAL) {
            SettingsColumn column = new SettingsColumn(getTranslation("organization.members.title"), "");
            column.add(personal());
            content.add(column);
            return;
        }
        MemberList list = new MemberList(organizations, member, permissions);
        Component[] actions =
                permissions.manage() ? new Component[] {addButton(member, permissions)} : new Component[0];
        SettingsColumn column = new SettingsColumn(
                getTranslation("organization.members.title"), getTranslation("organization.members.hint"), actions);
        column.add(list, leave(member));
        content.add(column);
    }

    private static EmptyState personal() {
        return new EmptyState(
                VaadinIcon.USER,
                Sentence.of("organization.members.personalTitle"),
                Sentence.of("organization.members.personalHint"));
    }

    private Button addButton(CurrentMember member, OrganizationPermissions permissions) {
        Button add = new Button(
                getTranslation("organization.members.add"),
                VaadinIcon.PLUS.create(),
                click -> new AddMemberDialog(
                                permissions.assignable(), (email, role) -> organizations.add(member, email, role))
                        .open());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return add;
    }

    private Button leave(CurrentMember member) {
        Button leave = new Button(
                getTranslation("organization.members.leave"),
                click -> new ConfirmLoss(
                                getTranslation("organization.leave.title"),
                                getTranslation("organization.members.leave"),
                                () -> leaveNow(member),
                                getTranslation("organization.leave.text"))
                        .open());
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        leave.addClassName("members-leave");
        return leave;
    }

    private void leaveNow(CurrentMember member) {
        try {
            organizations.leave(member);
        } catch (RuntimeException failure) {
            Notifications.problem(failure);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organization.members.page");
    }
}
