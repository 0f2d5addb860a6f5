package app.leadline.segment;

import app.leadline.lead.LeadProfile;
import app.leadline.lead.LeadStatus;
import app.leadline.lead.Priority;
import app.leadline.shared.LeadId;
import java.time.Instant;
import java.util.Optional;

/**
 * A lead as the members page shows it.
 *
 * @param photo when the photo was taken from Telegram; empty when there is none
 */
public record SegmentMember(
        LeadId lead,
        LeadProfile profile,
        LeadStatus status,
        Priority priority,
        Instant joinedAt,
        Optional<Instant> photo) {}
