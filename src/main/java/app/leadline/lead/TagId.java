package app.leadline.lead;

/** The number of a tag. */
public record TagId(long value) {}
