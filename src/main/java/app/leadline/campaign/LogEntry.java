package app.leadline.campaign;

import app.leadline.organization.MemberDirectory;
import app.leadline.shared.Sentence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a campaign as a whole.
 *
 * @param id key of the row, for the next page
 * @param by null for the system
 * @param status what the campaign became, of {@link Kind#STATUS}
 * @param reason why the system did it
 * @param number of leads or steps, where it matters
 * @param detail the name of a segment or a lead, or empty
 */
public record LogEntry(
        long id,
        Instant at,
        MemberDirectory.@Nullable Entry by,
        Kind kind,
        @Nullable CampaignStatus status,
        @Nullable Sentence reason,
        long number,
        String detail) {

    /** What happened. */
    public enum Kind {
        CREATED,
        DESCRIBED,
        PLANNED,
        STEPS,
        STATUS,
        ADDED
    }

    LogEntry by(MemberDirectory.@Nullable Entry member) {
        return new LogEntry(id, at, member, kind, status, reason, number, detail);
    }
}
