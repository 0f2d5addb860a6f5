package app.leadline.intelligence;

/** A sentence of a storyline. */
public record StatementId(long value) {}
