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
import java.util.List;
import java.util.function.Predicate;
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
    private List<List<Place>> shown = List.of();

    Navigation(OrganizationPolicy policy) {
        this.policy = policy;
        addClassName("shell-nav");
        getElement().setAttribute("aria-label", getTranslation("shell.nav.label"));
    }

    private record Place(String path, String title, VaadinIcon icon, Predicate<OrganizationPermissions> visible) {}

    private static final List<Place> WORK = List.of(
            new Place(HOME, "shell.nav.leads", VaadinIcon.USERS, EVERYBODY),
            new Place("segments", "shell.nav.segments", VaadinIcon.FILTER, EVERYBODY),
            new Place("deals", "deal.board", VaadinIcon.MONEY, EVERYBODY),
            new Place("campaigns", "campaign.list.title", VaadinIcon.MEGAPHONE, EVERYBODY));
    private static final List<Place> SETTINGS = List.of(
            new Place("settings/fields", "shell.nav.fields", VaadinIcon.FORM, OWNERS_AND_ADMINS),
            new Place("settings/stages", "shell.nav.stages", VaadinIcon.SPLIT_H, OWNERS_AND_ADMINS),
            new Place("settings/tags", "shell.nav.tags", VaadinIcon.TAGS, OWNERS_AND_ADMINS),
            new Place("settings/members", "shell.nav.members", VaadinIcon.USER_CHECK, IN_ORGANIZATIONS),
            new Place("settings/accounts", "telegram.accounts.title", VaadinIcon.PAPERPLANE_O, EVERYBODY));

    /** Is told after every navigation, even from tab to tab: what is there already is not sent again. */
    void show(CurrentMember member) {
        OrganizationPermissions permissions = policy.permissions(member);
        List<List<Place>> places = List.of(open(WORK, permissions), open(SETTINGS, permissions));
        if (places.equals(shown)) {
            return;
        }
        shown = places;
        removeAll();
        add(group("", places.getFirst()));
        if (!places.getLast().isEmpty()) {
            add(group(getTranslation("shell.nav.settings"), places.getLast()));
        }
    }

    private static List<Place> open(List<Place> places, OrganizationPermissions permissions) {
        RouteConfiguration routes = RouteConfiguration.forApplicationScope();
        return places.stream()
                .filter(place -> place.visible().test(permissions))
                .filter(place -> routes.getRoute(place.path()).isPresent())
                .toList();
    }

    private SideNav group(String label, List<Place> places) {
        SideNav nav = label.isEmpty() ? new SideNav() : new SideNav(label);
        places.forEach(place -> {
            SideNavItem item = new SideNavItem(
                    getTranslation(place.title()), place.path(), place.icon().create());
            item.setMatchNested(true);
            nav.addItem(item);
        });
        return nav;
    }
}
