package app.leadline.shared;

/**
 * Something that open pages want to hear of once it is committed. Publish it inside the transaction; pages listen
 * through {@code UiBroadcaster}.
 */
public interface LiveEvent {

    /** What the event is about, for instance a {@link LeadId}; pages listen by it, so it needs equals and hashCode. */
    Object topic();
}
