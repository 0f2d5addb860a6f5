package app.leadline.deal;

import app.leadline.campaign.CampaignDirectory;
import app.leadline.organization.MemberDirectory;
import app.leadline.shared.LeadId;
import app.leadline.shared.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a deal shows, as one asker may see it.
 *
 * @param movedAt since when it stands in its stage
 * @param closedAt when it was won or lost; null while it is active
 */
public record DealDetails(
        DealId id,
        WorkspaceId workspace,
        LeadId lead,
        String leadName,
        DealDraft values,
        Stage stage,
        Optional<CampaignDirectory.Entry> campaign,
        MemberDirectory.Entry createdBy,
        Instant createdAt,
        Instant movedAt,
        @Nullable Instant closedAt,
        DealPermissions permissions) {

    public DealStatus status() {
        return stage.kind().status();
    }
}
