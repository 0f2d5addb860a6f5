package app.leadline.campaign;

import app.leadline.organization.MemberDirectory;
import app.leadline.shared.Sentence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A campaign in a list.
 *
 * @param participants how many leads take part or took part
 * @param ended of these, how many have come to an end, whichever
 * @param answered of these, how many have answered
 * @param sent messages that Telegram has accepted
 */
public record CampaignRow(
        CampaignId id,
        String name,
        CampaignStatus status,
        @Nullable Sentence problem,
        MemberDirectory.Entry sender,
        @Nullable Instant startsAt,
        Instant createdAt,
        long participants,
        long ended,
        long answered,
        long sent) {}
