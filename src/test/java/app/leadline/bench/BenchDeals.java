package app.leadline.bench;

import app.leadline.organization.CurrentMember;
import app.leadline.support.TestClock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deals on the leads of {@link BenchWorkspace}, written by set-based SQL, in its large workspace and in the small ones. */
final class BenchDeals {

    private BenchDeals() {}

    /**
     * Most are closed, as after some years; every third lead has one or more, a few of them many. Half of the deals are in euros, the rest in
     * seven other currencies; ten members made them.
     */
    static void write(JdbcClient jdbc, CurrentMember asker, int count) {
        jdbc.sql("""
                        insert into campaign (workspace_id, name, name_key, description, sender_id, status, zone, created_by, created_at, version)
                        select :workspace, 'Campaign ' || n, 'campaign ' || n, '', :member, 'DRAFT', 'UTC', :member,
                          cast(:newest as timestamp with time zone), 0 from generate_series(1, 20) g(n)""")
                .param("workspace", asker.workspace().value())
                .param("member", asker.id().value())
                .param("newest", TestClock.START.atOffset(ZoneOffset.UTC))
                .update();
        deals(jdbc, "w.id = " + asker.workspace().value(), count);
        deals(jdbc, "w.id <> " + asker.workspace().value(), count / 100);
        jdbc.sql("vacuum analyze deal").update();
    }

    private static void deals(JdbcClient jdbc, String workspaces, int count) {
        jdbc.sql("""
                        insert into deal (workspace_id, lead_id, title, title_key, search_text, amount, currency, revenue_type, stage_id, campaign_id,
                          created_by, created_at, moved_at, closed_at, version)
                        select chance.workspace_id, lead_id, title, lower(title),
                          lower(title) || ' ' || (select search_text from lead where id = lead_id), amount, currency, revenue_type, s.id,
                          case when mod(n, 4) = 0 then (select min(c.id) + mod(n, 20) from campaign c where c.workspace_id = chance.workspace_id) end,
                          (select min(m.id) + mod(n, 10) from member m),
                          moved_at - interval '9' day, moved_at, case when s.kind <> 'OPEN' then moved_at end, 0
                        from (select w.id as workspace_id, n, l.low + mod(n * 7919 + mod(n, 5) * mod(n, 13) * 131, l.number / 3) * 3 as lead_id,
                            case when mod(n, 997) = 1 then 'Rare tea ' else 'House blend ' end || n || ' for spring' as title,
                            100 + mod(n * 37, 90000) as amount,
                            case when mod(n, 2) = 0 then 'EUR' else (array['USD','JPY','GBP','CHF','SEK','KWD','PLN'])[1 + cast(mod(n, 7) as int)] end as currency,
                            (array['ONE_TIME','ONE_TIME','ONE_TIME','MONTHLY','QUARTERLY','ANNUAL'])[1 + cast(mod(n, 6) as int)] as revenue_type,
                            case when mod(n, 20) < 3 then 0 when mod(n, 20) < 5 then 1 when mod(n, 20) = 5 then 2
                              when mod(n, 20) < 12 then 3 else 4 end as place,
                            cast(:newest as timestamp with time zone) - mod(n * 48271, 65537) * interval '20' minute as moved_at
                          from workspace w join (select workspace_id, min(id) as low, count(*) as number from lead group by workspace_id) l
                            on l.workspace_id = w.id, generate_series(cast(1 as bigint), cast(:count as bigint)) g(n) where WORKSPACES) chance
                        join stage s on s.workspace_id = chance.workspace_id and s.place = chance.place""".replace("WORKSPACES", workspaces))
                .param("newest", TestClock.START.atOffset(ZoneOffset.UTC))
                .param("count", count)
                .update();
    }
}
