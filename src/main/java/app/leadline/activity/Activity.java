package app.leadline.activity;

import app.leadline.lead.LeadEvent;
import app.leadline.organization.MemberDirectory;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the timeline.
 *
 * @param actor null when the system did it
 * @param edits how many edits of one field by one person the row stands for; its change leads from before the first of
 *     them to after the last
 */
public record Activity(
        long id,
        Instant at,
        Happening what,
        LeadEvent.Category category,
        String icon,
        MemberDirectory.@Nullable Entry actor,
        LeadEvent.@Nullable Link campaign,
        LeadEvent.@Nullable Link deal,
        int edits) {

    public ActivityKey key() {
        return new ActivityKey(at, id);
    }
}
