package app.leadline.campaign;

import app.leadline.organization.CurrentMember;
import app.leadline.organization.MemberDirectory;
import app.leadline.shared.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened to campaigns as a whole, for people to read. Refuses whoever may not see the campaign. */
@Service
@Transactional(readOnly = true)
public class CampaignLogbook {

    private final CampaignPolicy policy;
    private final MemberDirectory members;
    private final JdbcClient jdbc;

    CampaignLogbook(CampaignPolicy policy, MemberDirectory members, JdbcClient jdbc) {
        this.policy = policy;
        this.members = members;
        this.jdbc = jdbc;
    }

    /**
     * What happened to a campaign as a whole, newest first.
     *
     * @param before the id of the last entry known; 0 for the first page
     */
    public List<LogEntry> page(CurrentMember asker, CampaignId id, long before, int limit) {
        policy.require(asker, id, CampaignPermissions::see);
        record Found(LogEntry entry, long by) {}
        List<Found> found = jdbc.sql("""
                        select id, occurred_at, by_id, kind, status, reason, number, detail from campaign_change
                        where campaign_id = ? and id < ? order by id desc fetch first ? rows only""")
                .params(id.value(), before == 0 ? Long.MAX_VALUE : before, limit)
                .query((rs, row) -> new Found(entry(rs), rs.getLong("by_id")))
                .list();
        Map<MemberId, MemberDirectory.Entry> named = new HashMap<>(members.named(found.stream()
                .filter(one -> one.by() != 0)
                .map(one -> new MemberId(one.by()))
                .toList()));
        return found.stream()
                .map(one -> one.entry().by(named.get(new MemberId(one.by()))))
                .toList();
    }

    private static LogEntry entry(ResultSet rs) throws SQLException {
        String status = rs.getString("status");
        return new LogEntry(
                rs.getLong("id"),
                Objects.requireNonNull(CampaignTable.instant(rs, "occurred_at")),
                null,
                LogEntry.Kind.valueOf(rs.getString("kind")),
                status == null ? null : CampaignStatus.valueOf(status),
                Reasons.sentence(rs.getString("reason"), null),
                rs.getLong("number"),
                rs.getString("detail"));
    }
}
