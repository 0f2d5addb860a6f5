package app.leadline.lead;

/** A word that a workspace sticks to its leads. */
public record Tag(TagId id, String name, TagColour colour) {}
