package app.leadline.intelligence;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a model took.
 *
 * @param tokensIn as the provider counts them
 * @param cost in US dollars; null when the price is not known
 */
public record Usage(long tokensIn, long tokensOut, @Nullable BigDecimal cost) {

    public static final Usage NONE = new Usage(0, 0, null);

    public Usage plus(Usage other) {
        BigDecimal sum = cost == null || other.cost == null ? firstOf(cost, other.cost) : cost.add(other.cost);
        return new Usage(tokensIn + other.tokensIn, tokensOut + other.tokensOut, sum);
    }

    private static @Nullable BigDecimal firstOf(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other : one;
    }
}
