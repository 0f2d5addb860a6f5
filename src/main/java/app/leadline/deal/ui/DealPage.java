package app.leadline.deal.ui;

import app.leadline.deal.DealDetails;
import app.leadline.deal.DealId;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.SignedIn;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** The page of one deal: its values, which way it went, what happened to it. */
@Route("deals/:deal([0-9]{1,18})")
@PermitAll
public class DealPage extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final SignedIn signedIn;
    private final DealParts parts;
    private String title = "";

    DealPage(SignedIn signedIn, DealParts parts) {
        this.signedIn = signedIn;
        this.parts = parts;
        addClassNames("ll-settings-page", "deal-page");
    }

    /** Throws for whoever may not open the deal, and when there is none; the page then says so. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        DealId deal =
                event.getRouteParameters().getLong("deal").map(DealId::new).orElseThrow(NotFoundException::new);
        CurrentMember member = signedIn.member();
        DealDetails found = parts.reading().details(member, deal);
        if (!found.workspace().equals(member.workspace())) {
            member = signedIn.workIn(found.workspace());
        }
        title = found.values().title();
        removeAll();
        add(new OpenDeal(member, found, parts));
    }

    @Override
    public String getPageTitle() {
        return title + " · Leadline";
    }
}
