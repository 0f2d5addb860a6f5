package app.leadline.activity;

import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Long histories for tests and measurements: any number of activities in two statements, on H2 and PostgreSQL. */
public final class ActivityFixture {

    private final JdbcClient jdbc;

    public ActivityFixture(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of ten activities five are changed priorities, two campaign messages, one a response, one a changed deal and one an
     * import by the system; one in a thousand is a won deal called "needle".
     *
     * @param newest when the newest of them happened
     * @param apart time between two of them
     */
    public void history(LeadId lead, MemberId actor, int count, Instant newest, Duration apart) {
        jdbc.sql("""
                        insert into activity (lead_id, workspace_id, occurred_at, type, category, icon, actor_id, field,
                        value_before, value_after, arguments, campaign_id, campaign_name, edits, first_at, first_before,
                        search_text)
                        select :lead, (select workspace_id from lead where id = :lead), h.at, h.type, h.category, h.icon,
                        case when h.category = 'AUDIT' then null else :actor end,
                        case when h.category = 'UPDATE' then 'priority' end,
                        case when h.category = 'UPDATE' then 'LOW' end, case when h.category = 'UPDATE' then 'HIGH' end,
                        case when h.category <> 'UPDATE' then '["needle","CHF 1’200"]' end,
                        case when h.category = 'MESSAGE' then 1 end,
                        case when h.category = 'MESSAGE' then 'Autumn offer' end,
                        1, h.at, case when h.category = 'UPDATE' then 'LOW' end,
                        case h.category when 'UPDATE' then 'priority changed low high priorität geändert niedrig hoch'
                        when 'MESSAGE' then 'message sent step nachricht gesendet schritt autumn offer'
                        when 'DEAL' then 'deal needle' else 'import' end
                        from (select cast(:newest as timestamp with time zone) - n * :seconds * interval '1' second as at,
                        case when mod(n, 1000) = 999 then 'deal.won' when mod(n, 10) < 5 then 'lead.changed'
                        when mod(n, 10) < 7 then 'message.sent' when mod(n, 10) = 7 then 'message.response'
                        when mod(n, 10) = 8 then 'deal.created' else 'audit.import' end as type,
                        case when mod(n, 1000) = 999 then 'DEAL' when mod(n, 10) < 5 then 'UPDATE'
                        when mod(n, 10) < 8 then 'MESSAGE' when mod(n, 10) = 8 then 'DEAL' else 'AUDIT' end as category,
                        case when mod(n, 10) < 5 then 'edit' when mod(n, 10) < 8 then 'paperplane' else 'trophy' end as icon
                        from generate_series(0, :last) g(n)) h""")
                .param("lead", lead.value())
                .param("actor", actor.value())
                .param("newest", newest.atOffset(ZoneOffset.UTC))
                .param("seconds", apart.toSeconds())
                .param("last", count - 1)
                .update();
        rollUp(lead);
    }

    private void rollUp(LeadId lead) {
        jdbc.sql("delete from activity_month where lead_id = ?")
                .param(lead.value())
                .update();
        jdbc.sql("""
                        insert into activity_month (lead_id, utc_month, category, actor_id, rows_count)
                        select lead_id, m, category, actor, count(*) from (select lead_id, category,
                        coalesce(actor_id, 0) as actor,
                        cast(extract(year from occurred_at at time zone 'UTC') * 100
                        + extract(month from occurred_at at time zone 'UTC') as integer) as m
                        from activity where lead_id = ? and head_id is null) a group by lead_id, m, category, actor""").param(lead.value()).update();
    }
}
