package app.leadline.deal;

import app.leadline.organization.MemberDirectory;
import app.leadline.shared.LeadId;
import app.leadline.shared.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * A deal on the board.
 *
 * @param leadInitials at most two letters, shown when there is no photo
 * @param leadPhoto when the photo of the lead was taken; empty when there is none
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
        String leadInitials,
        Optional<Instant> leadPhoto,
        MemberDirectory.Entry createdBy,
        Optional<String> campaign,
        Instant createdAt,
        Instant movedAt) {

    public DealKey key() {
        return new DealKey(movedAt, id);
    }

    /** As it will look once it has been moved. */
    public DealCard in(StageId other, Instant at) {
        return new DealCard(
                id,
                title,
                value,
                revenueType,
                other,
                lead,
                leadName,
                leadInitials,
                leadPhoto,
                createdBy,
                campaign,
                createdAt,
                at);
    }
}
