package app.leadline.deal;

import app.leadline.shared.Money;
import java.util.List;

/**
 * What the deals of a stage come to.
 *
 * @param sums one per revenue type and currency, never added up further: types in their order, then currencies by code
 */
public record StageTotals(long deals, List<Sum> sums) {

    public static final StageTotals NONE = new StageTotals(0, List.of());

    /** @param value of all deals of one revenue type and one currency */
    public record Sum(RevenueType revenueType, Money value, long deals) {}
}
