package app.leadline.segment;

/** A condition, or a group of conditions and groups. */
public sealed interface RulePart permits Condition, Group {}
