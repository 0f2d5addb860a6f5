package app.leadline.shell;

import app.leadline.organization.CurrentMember;
import app.leadline.organization.OrganizationPermissions;
import app.leadline.organization.OrganizationPolicy;
import app.leadline.organization.WorkspaceKind;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The pages of the product, as far as this member may open them in this workspace. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class Navigation extends Nav {

    /** Where one lands, and where one goes when a page is no longer there. */
    static final String HOME = "leads";

    private static final Predicate<OrganizationPermissions> EVERYBODY = permissions -> true;
    private static final Predicate<OrganizationPermissions> OWNERS_AND_ADMINS =
            permissions -> permissions.role().mayConfigure();
    private static final Predicate<OrganizationPermissions> IN_ORGANIZATIONS =
            permissions -> permissions.kind() == WorkspaceKind.ORGANIZATION;

    private final OrganizationPolicy policy;

    Navigation(OrganizationPolicy policy) {
        this.policy = policy;
        addClassName("shell-nav");
        getElement().setAttribute("aria-label", getTranslation("shell.nav.label"));
    }

    private record Place(String path, String title, VaadinIcon icon, Predicate<OrganizationPermissions> visible) {}

    private static final Place[] WORK = {new Place(HOME, "shell.nav.leads", VaadinIcon.USERS, EVERYBODY)};
    private static final Place[] SETTINGS = {
        new Place("settings/fields", "shell.nav.fields", VaadinIcon.FORM, OWNERS_AND_ADMINS),
        new Place("settings/stages", "shell.nav.stages", VaadinIcon.SPLIT_H, OWNERS_AND_ADMINS),
        new Place("settings/tags", "shell.nav.tags", VaadinIcon.TAGS, OWNERS_AND_ADMINS),
        new Place("settings/members", "shell.nav.members", VaadinIcon.USER_CHECK, IN_ORGANIZATIONS),
        new Place("settings/accounts", "telegram.accounts.title", VaadinIcon.PAPERPLANE_O, EVERYBODY)
    };

    void show(CurrentMember member) {
        OrganizationPermissions permissions = policy.permissions(member);
        removeAll();
        add(group("", WORK, permissions));
        SideNav settings = group(getTranslation("shell.nav.settings"), SETTINGS, permissions);
        if (!settings.getItems().isEmpty()) {
            add(settings);
        }
    }

    private SideNav group(String label, Place[] places, OrganizationPermissions permissions) {
        SideNav nav = label.isEmpty() ? new SideNav() : new SideNav(label);
        RouteConfiguration routes = RouteConfiguration.forApplicationScope();
        Stream.of(places)
                .filter(place -> place.visible().test(permissions))
                .filter(place -> routes.getRoute(place.path()).isPresent())
                .forEach(place -> {
                    SideNavItem item = new SideNavItem(
                            getTranslation(place.title()),
                            place.path(),
                            place.icon().create());
                    item.setMatchNested(true);
                    nav.addItem(item);
                });
        return nav;
    }
}
