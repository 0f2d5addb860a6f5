package app.leadline.shared;

import java.math.BigDecimal;

/** A number as an argument of a {@link Sentence}: shown with all its digits, in the notation of the reader. */
public record Decimal(BigDecimal value) {}
