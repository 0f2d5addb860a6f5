package app.leadline.deal;

import app.leadline.lead.TagColour;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of a deal through the stages; names, colour and kind as they were.
 *
 * @param from null for the stage it was created in
 * @param by e-mail address
 */
public record DealMove(
        long id, @Nullable String from, String to, TagColour colour, StageKind kind, String by, Instant at) {}
