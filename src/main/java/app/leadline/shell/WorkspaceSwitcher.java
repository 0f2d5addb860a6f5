package app.leadline.shell;

import app.leadline.organization.CurrentMember;
import app.leadline.organization.Memberships;
import app.leadline.organization.Memberships.WorkspaceOf;
import app.leadline.organization.OrganizationService;
import app.leadline.organization.SignedIn;
import app.leadline.organization.WorkspaceKind;
import app.leadline.shared.WorkspaceId;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The workspace this browser tab shows, and the others it could. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class WorkspaceSwitcher extends MenuBar {

    private final SignedIn signedIn;
    private final Memberships memberships;
    private final OrganizationService organizations;

    WorkspaceSwitcher(SignedIn signedIn, Memberships memberships, OrganizationService organizations) {
        this.signedIn = signedIn;
        this.memberships = memberships;
        this.organizations = organizations;
        addClassName("shell-switcher");
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
    }

    void show(CurrentMember member) {
        removeAll();
        var workspaces = memberships.workspacesOf(member.id());
        String here = workspaces.stream()
                .filter(w -> w.id().equals(member.workspace()))
                .findFirst()
                .map(this::name)
                .orElse("");
        Span label = new Span(here);
        label.addClassName("shell-switcher-name");
        MenuItem root = addItem(label);
        root.setAriaLabel(getTranslation("shell.workspace.switch", here));
        SubMenu menu = root.getSubMenu();
        for (WorkspaceOf workspace : workspaces) {
            MenuItem item = menu.addItem(name(workspace), click -> switchTo(workspace.id()));
            item.setCheckable(true);
            item.setChecked(workspace.id().equals(member.workspace()));
        }
        menu.addSeparator();
        menu.addItem(
                getTranslation("shell.workspace.new"),
                click -> new NewOrganizationDialog(name -> switchTo(organizations.create(signedIn.member(), name)))
                        .open());
    }

    private String name(WorkspaceOf workspace) {
        return workspace.kind() == WorkspaceKind.PERSONAL
                ? getTranslation("shell.workspace.personal")
                : workspace.name();
    }

    private void switchTo(WorkspaceId workspace) {
        signedIn.workIn(workspace);
        getUI().ifPresent(ui -> ui.navigate(Navigation.HOME));
    }
}
