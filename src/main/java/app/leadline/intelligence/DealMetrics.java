package app.leadline.intelligence;

import app.leadline.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the deals of a lead come to.
 *
 * @param completed won or lost
 * @param totals sum of all deal values, one for each currency, the currency with the most deals first
 * @param since when the first deal was created; empty when there is none
 */
public record DealMetrics(long active, long completed, long won, List<Money> totals, Optional<Instant> since) {

    public DealMetrics {
        totals = List.copyOf(totals);
    }

    /** At least one deal is won. */
    public boolean customer() {
        return won > 0;
    }
}
