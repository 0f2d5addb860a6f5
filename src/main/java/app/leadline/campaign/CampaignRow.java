package app.leadline.campaign;

import app.leadline.organization.MemberDirectory;
import app.leadline.shared.Sentence;
import app.leadline.telegram.TelegramAccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A campaign in a list.
 *
 * @param account only for the sender
 * @param participants how many leads take part or took part
 * @param ended of these, how many have come to an end, whichever
 * @param answered of these, how many have answered
 * @param sent messages that Telegram has accepted
 * @param nextAt when a message is due next, or was, as long as something is to be sent; of a scheduled one when it begins
 * @param lastAt when something happened to it or to one of its leads last
 */
public record CampaignRow(
        CampaignId id,
        String name,
        CampaignStatus status,
        @Nullable Sentence problem,
        MemberDirectory.Entry sender,
        @Nullable TelegramAccountId account,
        @Nullable Instant startsAt,
        Instant createdAt,
        long participants,
        long ended,
        long answered,
        long sent,
        @Nullable Instant nextAt,
        Instant lastAt) {}
