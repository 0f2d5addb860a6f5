package app.leadline.campaign;

import app.leadline.shared.MemberId;
import java.sql.Types;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Writes down what happens to campaigns as a whole. */
@Component
class CampaignLog {

    private final JdbcClient jdbc;

    CampaignLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Something that happened.
     *
     * @param by null for the system
     * @param status what the campaign has become
     * @param reason key of the sentence that says why
     * @param number of leads or steps
     * @param telling whether the leads are to hear of it
     */
    record Entry(
            LogEntry.Kind kind,
            @Nullable MemberId by,
            @Nullable CampaignStatus status,
            @Nullable String reason,
            long number,
            String detail,
            boolean telling) {

        static Entry of(LogEntry.Kind kind, MemberId by, long number, String detail) {
            return new Entry(kind, by, null, null, number, detail, false);
        }
    }

    /** @return its number, for the participations that came with it */
    long write(CampaignId campaign, Instant at, Entry entry) {
        MemberId by = entry.by();
        CampaignStatus status = entry.status();
        var keys = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into campaign_change (campaign_id, occurred_at, by_id, kind, status, reason, number, detail, telling,
                        told_to) values (:campaign, :at, :by, :kind, :status, :reason, :number, :detail, :telling, 0)""")
                .param("campaign", campaign.value())
                .param("at", CampaignTable.time(at))
                .param("by", by == null ? null : by.value(), Types.BIGINT)
                .param("kind", entry.kind().name())
                .param("status", status == null ? null : status.name(), Types.VARCHAR)
                .param("reason", entry.reason(), Types.VARCHAR)
                .param("number", entry.number())
                .param("detail", entry.detail())
                .param("telling", entry.telling())
                .update(keys, "id");
        return Objects.requireNonNull(keys.getKey()).longValue();
    }

    void count(long change, long number) {
        jdbc.sql("update campaign_change set number = ?, telling = ? where id = ?")
                .params(number, number > 0, change)
                .update();
    }
}
