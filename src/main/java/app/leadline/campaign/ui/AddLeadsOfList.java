package app.leadline.campaign.ui;

import app.leadline.campaign.Audience;
import app.leadline.lead.CappedCount;
import app.leadline.lead.LeadFilter;
import app.leadline.lead.ui.LeadListAction;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Adds leads of the list to a campaign: all that it shows, or those that were picked. */
@Service
@Order(100)
class AddLeadsOfList implements LeadListAction {

    private final CampaignParts parts;

    AddLeadsOfList(CampaignParts parts) {
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
        new AddToCampaignDialog(member, new Audience.Matching(filter), parts)
                .about(which, shown.number())
                .open();
    }

    @Override
    public void run(CurrentMember member, Set<LeadId> picked) {
        new AddToCampaignDialog(member, new Audience.Chosen(picked), parts)
                .about("campaign.addTo.picked", picked.size())
                .open();
    }
}
