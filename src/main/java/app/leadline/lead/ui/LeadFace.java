package app.leadline.lead.ui;

import app.leadline.lead.LeadStatus;
import app.leadline.lead.Priority;
import app.leadline.lead.Tag;
import app.leadline.shared.LeadId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A lead as the first column of a list shows it.
 *
 * @param href where a click leads
 * @param initials at most two letters, shown when there is no photo
 * @param photo when the photo was taken; empty when there is none
 * @param contact username or phone number, or empty
 * @param tags by name
 */
public record LeadFace(
        LeadId lead,
        String href,
        String name,
        String initials,
        Optional<Instant> photo,
        String contact,
        LeadStatus status,
        Priority priority,
        List<Tag> tags) {}
