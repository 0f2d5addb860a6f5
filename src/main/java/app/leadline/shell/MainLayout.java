package app.leadline.shell;

import app.leadline.organization.CurrentMember;
import app.leadline.organization.MembershipChanged;
import app.leadline.organization.SignedIn;
import app.leadline.shared.MemberId;
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
import com.vaadin.flow.shared.Registration;
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
    private @Nullable MemberId heardAbout;
    private Registration listening = () -> {};

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
        stayWhereAllowed();
        listenTo(signedIn.member().id());
    }

    /** The frame outlives a change of who is signed in; listening on for whoever came first would miss this member's removal. */
    private void listenTo(MemberId member) {
        if (!member.equals(heardAbout)) {
            heardAbout = member;
            listening.remove();
            listening = broadcaster.listen(this, new MembershipChanged.Of(member), happened -> membershipChanged());
        }
    }

    /** A page may have moved to the workspace of what it shows. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(signedIn.member());
    }

    private void membershipChanged() {
        boolean stays = stayWhereAllowed();
        show(signedIn.member());
        if (!stays) {
            getUI().ifPresent(ui -> ui.navigate(Navigation.HOME));
        }
    }

    /** @return false when the workspace is not the member's any more; then another one is shown, and told why */
    private boolean stayWhereAllowed() {
        CurrentMember before = signedIn.member();
        boolean stays = signedIn.recheck().workspace().equals(before.workspace());
        if (!stays) {
            Notifications.problem(Sentence.of("shell.workspace.lost"));
        }
        return stays;
    }

    private void show(CurrentMember member) {
        if (shown == null || !shown.id().equals(member.id())) {
            userMenu.show(member);
        }
        shown = member;
        switcher.show(member);
        navigation.show(member);
    }
}
