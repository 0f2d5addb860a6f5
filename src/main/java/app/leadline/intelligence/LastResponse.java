package app.leadline.intelligence;

import java.time.Instant;

/** When the lead wrote last, and where the asker could look at it. */
public record LastResponse(Instant at, Place place) {

    /** Of several places with the same moment the one that shows most. */
    public enum Place {
        /** In a conversation of the asker. */
        OWN_TALK,
        /** To a campaign; what it said is in no conversation of the asker. */
        CAMPAIGN,
        /** In a conversation of somebody else, who alone can read it. */
        OTHER_TALK
    }
}
