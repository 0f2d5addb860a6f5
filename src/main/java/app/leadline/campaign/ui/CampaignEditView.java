package app.leadline.campaign.ui;

import app.leadline.campaign.CampaignDetails;
import app.leadline.campaign.CampaignId;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.SignedIn;
import app.leadline.shared.ui.Unsaved;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** Writes a campaign, or changes one; asks before what was written is left behind. */
@Route("campaigns/new")
@RouteAlias("campaigns/:campaign([0-9]{1,18})/edit")
@PermitAll
@JavaScript("context://scripts/campaign.js")
@JavaScript(Unsaved.SCRIPT)
public class CampaignEditView extends Main implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final SignedIn signedIn;
    private final CampaignParts parts;
    private @Nullable CampaignEditor editor;
    private String title = "";

    CampaignEditView(SignedIn signedIn, CampaignParts parts) {
        this.signedIn = signedIn;
        this.parts = parts;
        addClassName("campaign-page");
    }

    /** Throws for whoever may not change the campaign, and when there is none; the page then says so. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<CampaignId> campaign =
                event.getRouteParameters().getLong("campaign").map(CampaignId::new);
        CurrentMember member = signedIn.member();
        CampaignEditor opened;
        if (campaign.isEmpty()) {
            if (!parts.policy().mayCreate(member)) {
                throw new AccessDeniedException("may not create campaigns");
            }
            title = getTranslation("campaign.new");
            opened = new CampaignEditor(member, parts, null);
        } else {
            CampaignDetails found = parts.campaigns().details(member, campaign.get());
            if (!found.permissions().describe()) {
                throw new AccessDeniedException("may not change this campaign");
            }
            if (!found.workspace().equals(member.workspace())) {
                member = signedIn.workIn(found.workspace());
            }
            title = found.name();
            opened = new CampaignEditor(member, parts, found);
        }
        editor = opened;
        removeAll();
        add(opened);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (editor != null && editor.unsaved()) {
            Unsaved.ask(event);
        }
    }

    @Override
    public String getPageTitle() {
        return title + " · Leadline";
    }
}
