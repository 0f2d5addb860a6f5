package app.leadline.lead;

import app.leadline.shared.LeadId;
import app.leadline.shared.PhoneNumber;
import app.leadline.shared.TelegramUsername;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A lead in a list.
 *
 * @param initials at most two letters, shown when there is no photo
 * @param tags by name
 * @param photo when the photo was taken from Telegram; empty when there is none
 * @param key where the row stands; the next page begins after it
 */
public record LeadRow(
        LeadId id,
        String name,
        String initials,
        @Nullable TelegramUsername username,
        @Nullable PhoneNumber phone,
        LeadStatus status,
        Priority priority,
        List<Tag> tags,
        Instant createdAt,
        Optional<Instant> photo,
        LeadKey key) {}
