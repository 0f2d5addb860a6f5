package app.leadline.campaign;

/** The number of a step of a campaign. */
public record StepId(long value) {}
