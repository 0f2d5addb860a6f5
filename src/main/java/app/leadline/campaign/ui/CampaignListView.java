package app.leadline.campaign.ui;

import app.leadline.organization.CurrentMember;
import app.leadline.organization.SignedIn;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** The campaigns of the workspace. Search and filter are in the URL. */
@Route("campaigns")
@PermitAll
@JavaScript("context://scripts/keys.js")
@JavaScript("context://scripts/leads.js")
public class CampaignListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final SignedIn signedIn;
    private final CampaignParts parts;

    CampaignListView(SignedIn signedIn, CampaignParts parts) {
        this.signedIn = signedIn;
        this.parts = parts;
        addClassName("leads-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CurrentMember member = signedIn.member();
        CampaignListPage page = new CampaignListPage(member, parts);
        removeAll();
        add(page);
        page.open(CampaignLinks.filter(event.getLocation().getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("campaign.list.title") + " · Leadline";
    }
}
