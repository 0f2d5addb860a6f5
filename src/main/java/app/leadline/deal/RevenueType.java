package app.leadline.deal;

/** How often the value of a deal comes in. */
public enum RevenueType {
    ONE_TIME,
    MONTHLY,
    QUARTERLY,
    ANNUAL
}
