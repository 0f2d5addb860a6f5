package app.leadline.campaign;

import app.leadline.organization.MemberDirectory;
import app.leadline.shared.Sentence;
import app.leadline.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as one asker sees it.
 *
 * @param problem why it stands still, when nobody paused it by hand
 * @param sender in whose name it is sent
 * @param plan with the account only for the sender
 * @param free a draft without an account: whoever chooses one of theirs becomes the sender
 * @param steps in their order
 * @param version rises with every change of the campaign; for {@link CampaignService}
 */
public record CampaignDetails(
        CampaignId id,
        WorkspaceId workspace,
        String name,
        String description,
        CampaignStatus status,
        @Nullable Sentence problem,
        MemberDirectory.Entry sender,
        CampaignPlan plan,
        boolean free,
        List<CampaignStep> steps,
        MemberDirectory.Entry createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        int version,
        CampaignPermissions permissions) {}
