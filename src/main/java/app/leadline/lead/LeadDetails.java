package app.leadline.lead;

import app.leadline.shared.LeadId;
import app.leadline.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the Lead Detail Page shows of the lead itself, as one asker may see it.
 *
 * @param tags by name
 * @param createdBy e-mail address
 * @param photo when the photo was taken from Telegram; empty when there is none
 */
public record LeadDetails(
        LeadId id,
        WorkspaceId workspace,
        LeadProfile profile,
        LeadStatus status,
        Priority priority,
        LeadSource source,
        List<Tag> tags,
        String createdBy,
        Instant createdAt,
        Optional<Instant> photo,
        LeadPermissions permissions) {

    public String name() {
        return profile.displayName();
    }
}
