package app.leadline.campaign.ui;

import app.leadline.campaign.CampaignDirectory;
import app.leadline.campaign.CampaignEditing;
import app.leadline.campaign.CampaignLogbook;
import app.leadline.campaign.CampaignParticipants;
import app.leadline.campaign.CampaignPeople;
import app.leadline.campaign.CampaignPolicy;
import app.leadline.campaign.CampaignPreview;
import app.leadline.campaign.CampaignPulse;
import app.leadline.campaign.CampaignService;
import app.leadline.campaign.Campaigns;
import app.leadline.lead.LeadList;
import app.leadline.segment.SegmentReferences;
import app.leadline.segment.Segments;
import app.leadline.shared.Ticker;
import app.leadline.shared.ui.UiBroadcaster;
import app.leadline.telegram.TelegramAccounts;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The services behind the pages and the panel of campaigns. */
@Component
record CampaignParts(
        CampaignService service,
        CampaignEditing editing,
        CampaignParticipants participants,
        Campaigns campaigns,
        CampaignPeople people,
        CampaignLogbook logbook,
        CampaignDirectory directory,
        CampaignPulse pulse,
        CampaignPreview preview,
        CampaignPolicy policy,
        TelegramAccounts accounts,
        LeadList leads,
        Segments segments,
        SegmentReferences references,
        UiBroadcaster broadcaster,
        Ticker ticker,
        Clock clock) {}
