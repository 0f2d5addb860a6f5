package app.leadline.campaign;

import app.leadline.shared.Sentence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign has sent to a lead.
 *
 * @param step its place
 * @param text as it was sent
 * @param sentAt null until Telegram has accepted it
 * @param deliveredAt when it was first known to have reached the other side
 * @param readAt as far as the other side lets that be known
 * @param answeredAt the first answer before the next message
 * @param failure why it was refused
 */
public record LeadMessage(
        int step,
        String text,
        Instant queuedAt,
        @Nullable Instant sentAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant readAt,
        @Nullable Instant answeredAt,
        int answers,
        @Nullable Sentence failure) {}
