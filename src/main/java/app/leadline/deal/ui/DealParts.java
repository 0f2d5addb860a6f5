package app.leadline.deal.ui;

import app.leadline.campaign.CampaignDirectory;
import app.leadline.deal.DealBoard;
import app.leadline.deal.DealPolicy;
import app.leadline.deal.DealReading;
import app.leadline.deal.DealService;
import app.leadline.leadpage.LinkedActivities;
import app.leadline.shared.ui.UiBroadcaster;
import org.springframework.stereotype.Component;

/** The services behind the pages and the panel of deals. */
@Component
record DealParts(
        DealService deals,
        DealReading reading,
        DealBoard board,
        DealPolicy policy,
        CampaignDirectory campaigns,
        LinkedActivities activities,
        UiBroadcaster broadcaster) {}
