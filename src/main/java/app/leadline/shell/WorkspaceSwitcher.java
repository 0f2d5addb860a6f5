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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The workspace this browser tab shows, and the others it could. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class WorkspaceSwitcher extends MenuBar {

    private final SignedIn signedIn;
    private final Memberships memberships;
    private final OrganizationService organizations;
    private @Nullable Shown shown;

    /** @param here the one of them that this browser tab shows */
    private record Shown(List<WorkspaceOf> all, WorkspaceId here) {}

    WorkspaceSwitcher(SignedIn signedIn, Memberships memberships, OrganizationService organizations) {
        this.signedIn = signedIn;
        this.memberships = memberships;
        this.organizations = organizations;
        addClassName("shell-switcher");
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
    }

    /** Is told after every navigation, even from tab to tab: what is there already is not sent again. */
    void show(CurrentMember member) {
        var workspaces = memberships.workspacesOf(member.id());
        Shown now = new Shown(workspaces, member.workspace());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        removeAll();
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
            boolean isHere = workspace.id().equals(member.workspace());
            MenuItem item = menu.addItem(name(workspace), click -> {
                // A click has turned the mark over.
                click.getSource().setChecked(isHere);
                switchTo(workspace.id());
            });
            item.setCheckable(true);
            item.setChecked(isHere);
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
