package app.leadline.deal.ui;

import app.leadline.campaign.CampaignDirectory;
import app.leadline.deal.DealBoard;
import app.leadline.deal.DealChoices;
import app.leadline.deal.DealPolicy;
import app.leadline.deal.DealReading;
import app.leadline.deal.DealService;
import app.leadline.lead.LeadList;
import app.leadline.leadpage.LinkedActivities;
import app.leadline.shared.ui.UiBroadcaster;
import java.time.Clock;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The services behind the pages and the panel of deals. */
@Component
record DealParts(
        DealService deals,
        DealReading reading,
        DealBoard board,
        DealChoices choices,
        DealPolicy policy,
        CampaignDirectory campaigns,
        LeadList leads,
        LinkedActivities activities,
        UiBroadcaster broadcaster,
        Clock clock,
        @Qualifier("applicationTaskExecutor") Executor background) {}
