package app.leadline.deal;

import app.leadline.organization.MemberDirectory;
import app.leadline.shared.LeadId;
import app.leadline.shared.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * A deal on the board.
 *
 * @param campaign the name of the campaign it came from
 * @param movedAt since when it stands in its stage
 */
public record DealCard(
        DealId id,
        String title,
        Money value,
        RevenueType revenueType,
        StageId stage,
        LeadId lead,
        String leadName,
        MemberDirectory.Entry createdBy,
        Optional<String> campaign,
        Instant createdAt,
        Instant movedAt) {

    public DealKey key() {
        return new DealKey(movedAt, id);
    }
}
