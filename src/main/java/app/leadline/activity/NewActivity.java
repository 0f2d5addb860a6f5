package app.leadline.activity;

import app.leadline.lead.LeadEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * An activity about to be stored.
 *
 * @param head the edit it takes the place of in the timeline; null for most
 * @param restoredFrom the activity whose value it brings back; null for most
 */
record NewActivity(
        LeadEvent event,
        Happening what,
        Folding.@Nullable Head head,
        @Nullable Long restoredFrom,
        String searchText) {

    /** As exact as the database stores it. */
    static Instant at(LeadEvent event) {
        return event.at().truncatedTo(ChronoUnit.MICROS);
    }

    Instant at() {
        return at(event);
    }

    int edits() {
        return head == null ? 1 : head.edits() + 1;
    }

    Instant firstAt() {
        return head == null ? at() : head.firstAt();
    }

    @Nullable
    String firstBefore() {
        if (head != null) {
            return head.firstBefore();
        }
        return what.change() == null ? null : what.change().before();
    }

    LeadEvent.@Nullable Link link(String kind) {
        return event.links().stream()
                .filter(link -> link.kind().equals(kind))
                .findFirst()
                .orElse(null);
    }

    static int utcMonth(Instant at) {
        var utc = at.atOffset(ZoneOffset.UTC);
        return utc.getYear() * 100 + utc.getMonthValue();
    }
}
