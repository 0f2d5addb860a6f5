package app.leadline.campaign;

import app.leadline.campaign.CampaignTable.Row;
import app.leadline.conversation.Mailing;
import app.leadline.telegram.TelegramAccountId;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The campaigns' own record of what they send. */
@Component
class CampaignMessages {

    private final JdbcTemplate batches;
    private final Clock clock;

    CampaignMessages(JdbcTemplate batches, Clock clock) {
        this.batches = batches;
        this.clock = clock;
    }

    void insert(Row campaign, List<Mailing.Letter> letters, Map<UUID, Written> byToken) {
        if (letters.isEmpty()) {
            return;
        }
        TelegramAccountId account = Objects.requireNonNull(campaign.plan().account());
        batches.batchUpdate("""
                insert into campaign_message (campaign_id, participation_id, lead_id, step_id, place, sender_id, account_id, token,
                text, state, peer, queued_at, not_after, last_answer, answers)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'QUEUED', ?, ?, ?, 0, 0)""", letters, letters.size(), (ps, letter) -> {
            Written written = Objects.requireNonNull(byToken.get(letter.token()));
            ps.setLong(1, campaign.id().value());
            ps.setLong(2, written.candidate().id());
            ps.setLong(3, letter.lead().value());
            ps.setLong(4, written.step().id().value());
            ps.setInt(5, written.step().place());
            ps.setLong(6, campaign.sender().value());
            ps.setLong(7, account.value());
            ps.setObject(8, letter.token());
            ps.setString(9, letter.text());
            ps.setLong(10, written.candidate().peer());
            ps.setObject(11, CampaignTable.time(clock.instant()));
            Instant notAfter = written.notAfter();
            ps.setObject(12, notAfter == null ? null : CampaignTable.time(notAfter), Types.TIMESTAMP_WITH_TIMEZONE);
        });
    }
}
