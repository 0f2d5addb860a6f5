package app.leadline.campaign;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A step as somebody wrote it.
 *
 * @param id null for a new one
 * @param delay whole minutes, 0 to a year
 */
public record StepDraft(@Nullable StepId id, String template, Duration delay) {}
