package app.leadline.campaign.ui;

import app.leadline.campaign.CampaignDetails;
import app.leadline.campaign.CampaignId;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.SignedIn;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** The page of one campaign: how it stands, what has come of it, who takes part, what happened to it. */
@Route("campaigns/:campaign([0-9]{1,18})/:tab?(participants|log)")
@PermitAll
public class CampaignPage extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final SignedIn signedIn;
    private final CampaignParts parts;
    private @Nullable OpenCampaign open;

    CampaignPage(SignedIn signedIn, CampaignParts parts) {
        this.signedIn = signedIn;
        this.parts = parts;
        addClassName("campaign-page");
    }

    /** Throws for whoever may not see the campaign, and when there is none; the page then says so. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CampaignId campaign = event.getRouteParameters()
                .getLong("campaign")
                .map(CampaignId::new)
                .orElseThrow(NotFoundException::new);
        CurrentMember member = signedIn.member();
        if (open == null || !open.isOf(member, campaign)) {
            CampaignDetails found = parts.campaigns().details(member, campaign);
            if (!found.workspace().equals(member.workspace())) {
                member = signedIn.workIn(found.workspace());
            }
            open = new OpenCampaign(member, found, parts);
            removeAll();
            add(open);
        }
        open.select(
                event.getRouteParameters().get("tab").orElse(""),
                event.getLocation().getQueryParameters());
    }

    @Override
    public String getPageTitle() {
        return open == null ? "Leadline" : open.name() + " · Leadline";
    }
}
