package app.leadline.campaign.ui;

import app.leadline.lead.LeadDirectory;

/** How a lead is called where one is chosen: with what tells it from others of the same name. */
final class LeadChoice {

    private LeadChoice() {}

    static String label(LeadDirectory.Entry lead) {
        return lead.hint().isEmpty() || lead.hint().equals(lead.name())
                ? lead.name()
                : lead.name() + " · " + lead.hint();
    }
}
