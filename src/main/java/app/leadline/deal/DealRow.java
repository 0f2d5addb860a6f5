package app.leadline.deal;

import app.leadline.shared.Money;
import java.time.Instant;

/** A deal in the panel of its lead. */
public record DealRow(
        DealId id,
        String title,
        Money value,
        RevenueType revenueType,
        Stage stage,
        Instant createdAt,
        Instant movedAt) {

    public DealStatus status() {
        return stage.kind().status();
    }
}
