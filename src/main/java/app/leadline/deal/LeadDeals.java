package app.leadline.deal;

import java.time.Instant;
import java.util.Optional;

/**
 * What the deals of a lead come to.
 *
 * @param customerSince when the first of those that are won today was won; empty when none is
 */
public record LeadDeals(long active, long won, long lost, Optional<Instant> customerSince) {

    public long all() {
        return active + won + lost;
    }
}
