package app.leadline.lead;

import app.leadline.shared.LiveEvents;
import java.util.List;

/**
 * What happened to many leads at the same moment, written down with a fixed number of statements. For whoever listens it is as if each of
 * the events had been published by itself; a change of fields should be, for edits fold one by one.
 */
public record LeadEvents(List<? extends LeadEvent> events) implements LiveEvents {

    public LeadEvents {
        events = List.copyOf(events);
    }
}
