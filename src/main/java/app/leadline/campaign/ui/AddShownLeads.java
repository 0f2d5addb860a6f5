package app.leadline.campaign.ui;

import app.leadline.campaign.Audience;
import app.leadline.lead.CappedCount;
import app.leadline.lead.LeadFilter;
import app.leadline.lead.ui.LeadListAction;
import app.leadline.organization.CurrentMember;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Adds all the leads that the list shows to a campaign. */
@Service
@Order(100)
class AddShownLeads implements LeadListAction {

    private final CampaignParts parts;

    AddShownLeads(CampaignParts parts) {
        this.parts = parts;
    }

    @Override
    public String title() {
        return "campaign.addTo";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.MEGAPHONE;
    }

    @Override
    public void run(CurrentMember member, LeadFilter filter, CappedCount shown) {
        String which = shown.more() ? "campaign.addTo.shown.more" : "campaign.addTo.shown";
        new AddToCampaignDialog(member, new Audience.Matching(filter), parts, () -> {})
                .about(which, shown.number())
                .open();
    }
}
