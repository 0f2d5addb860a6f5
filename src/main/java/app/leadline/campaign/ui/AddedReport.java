package app.leadline.campaign.ui;

import app.leadline.campaign.Audience;
import app.leadline.campaign.CampaignParticipants.Added;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;

/** What came of adding leads to a campaign. */
class AddedReport extends UnorderedList {

    AddedReport(Audience audience, Added added) {
        addClassName("campaign-added");
        getElement().setAttribute("role", "list");
        line("campaign.added.added", added.added(), true);
        line("campaign.added.already", added.already(), false);
        line("campaign.added.withoutTelegram", added.withoutTelegram(), false);
        line("campaign.added.closed", added.closed(), false);
        if (audience instanceof Audience.Chosen(var chosen)) {
            line("campaign.added.gone", chosen.size() - added.added() - added.already(), false);
        }
    }

    private void line(String key, long leads, boolean always) {
        if (always || leads > 0) {
            add(new ListItem(getTranslation(key, leads)));
        }
    }
}
