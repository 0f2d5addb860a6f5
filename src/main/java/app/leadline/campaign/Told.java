package app.leadline.campaign;

import app.leadline.lead.LeadEvent;
import app.leadline.shared.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A message of a campaign that has arrived.
 *
 * @param telegramId Telegram's number of it
 */
record Told(long id, CampaignId campaign, String name, long participation, LeadId lead, int place, long telegramId) {

    LeadEvent.Link link() {
        return CampaignActivity.link(campaign, name);
    }

    static Told of(ResultSet rs, int row) throws SQLException {
        return new Told(
                rs.getLong("id"),
                new CampaignId(rs.getLong("campaign_id")),
                rs.getString("name"),
                rs.getLong("participation_id"),
                new LeadId(rs.getLong("lead_id")),
                rs.getInt("place"),
                rs.getLong("telegram_message_id"));
    }
}
