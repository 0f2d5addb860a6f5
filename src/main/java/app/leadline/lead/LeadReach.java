package app.leadline.lead;

import org.jspecify.annotations.Nullable;

/**
 * Whether and where a lead can be written to.
 *
 * @param telegramUserId null when nobody knows it
 */
public record LeadReach(LeadStatus status, @Nullable Long telegramUserId) {}
