package app.leadline.shell;

import app.leadline.organization.CurrentMember;
import app.leadline.organization.MembershipChanged;
import app.leadline.organization.SignedIn;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.UiBroadcaster;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Layout;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** Header with the workspace and the user menu, navigation at the left, the page in the rest. */
@Layout
@PermitAll
public class MainLayout extends AppLayout implements BeforeEnterObserver, AfterNavigationObserver {

    private final SignedIn signedIn;
    private final UiBroadcaster broadcaster;
    private final Navigation navigation;
    private final WorkspaceSwitcher switcher;
    private final UserMenu userMenu;
    private @Nullable CurrentMember shown;
    private boolean listening;

    public MainLayout(
            SignedIn signedIn,
            UiBroadcaster broadcaster,
            Navigation navigation,
            WorkspaceSwitcher switcher,
            UserMenu userMenu) {
        this.signedIn = signedIn;
        this.broadcaster = broadcaster;
        this.navigation = navigation;
        this.switcher = switcher;
        this.userMenu = userMenu;
        addClassName("shell");
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.nav.toggle"));
        Div gap = new Div();
        gap.addClassName("shell-gap");
        Div header = new Div(toggle, new Brand(), switcher, gap, userMenu);
        header.addClassName("shell-header");
        addToNavbar(header);
        addToDrawer(navigation);
    }

    /** Before the page asks its first question, it has a workspace it may ask about. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CurrentMember member = signedIn.recheck();
        if (!listening) {
            listening = true;
            broadcaster.listen(this, new MembershipChanged.Of(member.id()), happened -> membershipChanged());
        }
    }

    /** A page may have moved to the workspace of what it shows. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(signedIn.member());
    }

    private void membershipChanged() {
        CurrentMember before = signedIn.member();
        CurrentMember now = signedIn.recheck();
        show(now);
        if (!now.workspace().equals(before.workspace())) {
            Notifications.problem(Sentence.of("shell.workspace.lost"));
            getUI().ifPresent(ui -> ui.navigate(Navigation.HOME));
        }
    }

    private void show(CurrentMember member) {
        if (shown == null) {
            userMenu.show(member);
        }
        shown = member;
        switcher.show(member);
        navigation.show(member);
    }
}
