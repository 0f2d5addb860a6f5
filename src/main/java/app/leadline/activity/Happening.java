package app.leadline.activity;

import app.leadline.lead.FieldChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an activity has to tell, before it is known in which language.
 *
 * @param type as in {@code LeadEvent}; may be one that no installed feature knows any more
 * @param change null when no value of the lead changed
 * @param restored whether the change brought an earlier value back
 */
public record Happening(String type, @Nullable FieldChange change, List<String> arguments, boolean restored) {}
