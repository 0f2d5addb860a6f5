package app.leadline.lead;

import app.leadline.shared.LeadId;
import java.util.Optional;

/**
 * Where a lead stands in the list it was opened from, as in "12 of 340".
 *
 * @param position counted from 1
 */
public record LeadPlace(Optional<LeadId> previous, Optional<LeadId> next, CappedCount position, CappedCount count) {}
