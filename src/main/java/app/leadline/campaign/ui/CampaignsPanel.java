package app.leadline.campaign.ui;

import app.leadline.leadpage.LeadPageContext;
import app.leadline.leadpage.LeadPanel;
import com.vaadin.flow.component.Component;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** The card of the Lead Detail Page with the campaigns of the lead. */
@Service
@Order(300)
class CampaignsPanel implements LeadPanel {

    private final CampaignParts parts;

    CampaignsPanel(CampaignParts parts) {
        this.parts = parts;
    }

    @Override
    public String title() {
        return "campaign.panel";
    }

    @Override
    public Component content(LeadPageContext page) {
        return new CampaignsOfLead(page, parts);
    }
}
