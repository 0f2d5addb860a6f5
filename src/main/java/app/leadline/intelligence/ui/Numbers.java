package app.leadline.intelligence.ui;

import app.leadline.intelligence.CampaignMetrics;
import app.leadline.intelligence.DealMetrics;
import app.leadline.intelligence.LastResponse;
import app.leadline.intelligence.LeadMetrics;
import app.leadline.intelligence.Team;
import app.leadline.intelligence.Week;
import app.leadline.leadpage.LeadPageContext;
import app.leadline.shared.ui.ViewerTime;
import java.util.List;
import java.util.Optional;

/** All numbers that are shown of a lead. */
record Numbers(
        CampaignMetrics campaigns,
        DealMetrics deals,
        Optional<LastResponse> lastResponse,
        Team team,
        List<Week> weeks) {

    /** A statement for each block. */
    static Numbers of(LeadPageContext page, IntelligenceParts parts, ViewerTime time) {
        LeadMetrics metrics = parts.metrics();
        return new Numbers(
                metrics.campaigns(page.member(), page.lead()),
                metrics.deals(page.member(), page.lead()),
                metrics.lastResponse(page.member(), page.lead()),
                metrics.team(page.member(), page.lead()),
                parts.weeks().of(page.member(), page.lead(), time.zone()));
    }
}
