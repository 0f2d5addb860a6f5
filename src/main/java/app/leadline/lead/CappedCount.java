package app.leadline.lead;

/**
 * A number that is exact up to a limit: counting a million rows for a label would cost more than showing the page.
 *
 * @param more whether there are more than {@code number}
 */
public record CappedCount(long number, boolean more) {

    static CappedCount of(long counted, long limit) {
        return new CappedCount(Math.min(counted, limit), counted > limit);
    }
}
