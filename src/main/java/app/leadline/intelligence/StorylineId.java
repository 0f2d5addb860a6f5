package app.leadline.intelligence;

/** A version of the storyline of a lead. */
public record StorylineId(long value) {}
