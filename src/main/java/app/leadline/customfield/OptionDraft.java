package app.leadline.customfield;

import org.jspecify.annotations.Nullable;

/**
 * An option as somebody is editing it.
 *
 * @param id null for a new one
 */
public record OptionDraft(@Nullable OptionId id, String label) {}
