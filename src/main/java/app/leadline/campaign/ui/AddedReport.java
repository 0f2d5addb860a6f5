package app.leadline.campaign.ui;

import app.leadline.campaign.CampaignParticipants.Added;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;

/** What came of adding leads to a campaign. */
class AddedReport extends UnorderedList {

    AddedReport(Added added) {
        addClassName("campaign-added");
        getElement().setAttribute("role", "list");
        line("campaign.added.added", added.added(), true);
        line("campaign.added.already", added.already(), false);
        line("campaign.added.withoutTelegram", added.withoutTelegram(), false);
        line("campaign.added.closed", added.closed(), false);
    }

    private void line(String key, long leads, boolean always) {
        if (always || leads > 0) {
            add(new ListItem(getTranslation(key, leads)));
        }
    }
}
