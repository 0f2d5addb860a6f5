package app.leadline.bench;

import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.support.TestClock;
import java.time.ZoneOffset;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Campaigns and deals for the leads of {@link BenchLeads}, and a thousand other leads of the same workspace with a conversation of a hundred
 * messages, three campaigns and two deals each; written by set-based SQL.
 */
final class BenchMetrics {

    static final int OTHERS = 1_000;
    private static final int CAMPAIGNS = 50;
    private static final int STEPS = 20;

    private final JdbcClient jdbc;
    private final CurrentMember member;

    BenchMetrics(ConfigurableApplicationContext application, CurrentMember member) {
        this.jdbc = application.getBean(JdbcClient.class);
        this.member = member;
    }

    /** @param lead with a conversation, whose account the campaigns and the others share */
    void beside(LeadId lead) {
        campaigns(lead);
        sql("""
                insert into lead (workspace_id, telegram_user_id, first_name, last_name, source, status, priority, created_by,
                  created_at, version, sort_name, search_text)
                select :workspace, 700000000 + n, 'Other', 'Lead ' || n, 'IMPORT', 'ACTIVE', 2, :member, NEWEST, 0,
                  'other lead ' || n, 'other lead ' || n from generate_series(1, %d) g(n)""".formatted(OTHERS));
        sql("""
                insert into conversation (owner_id, account_id, lead_id, message_count, created_at)
                select :member, t.account_id, l.id, 100, NEWEST from lead l, conversation t
                where t.lead_id = %d and l.workspace_id = :workspace and l.first_name = 'Other'""".formatted(lead.value()));
        sql("""
                insert into message (conversation_id, telegram_message_id, sent_at, outgoing, kind, text, search_text)
                select t.id, 1000000 + t.id * 100 + n, NEWEST - n * interval '1' hour,
                  mod(n, 3) = 0, 'TEXT', 'Message ' || n, 'message ' || n
                from conversation t join lead l on l.id = t.lead_id, generate_series(1, 100) g(n)
                where l.workspace_id = :workspace and l.first_name = 'Other'""");
        participations(
                "l.first_name = 'Other' and mod(c.id, %1$d) in (mod(l.id, %1$d), mod(l.id * 7, %1$d), mod(l.id * 11, %1$d))"
                        .formatted(CAMPAIGNS));
        messages("l.first_name = 'Other'", "1000000 + t.id * 100", STEPS, 1);
        deals("l.first_name = 'Other'", 2);
    }

    private void campaigns(LeadId lead) {
        sql("""
                insert into campaign (workspace_id, name, name_key, description, sender_id, account_id, status, zone, created_by, created_at, version)
                select :workspace, 'Campaign ' || n, 'campaign ' || n, '', :member, t.account_id, 'COMPLETED', 'UTC', :member, NEWEST, 0
                from conversation t, generate_series(1, %d) g(n) where t.lead_id = %d""".formatted(CAMPAIGNS, lead.value()));
        sql("""
                insert into campaign_step (campaign_id, place, template, wait_minutes)
                select c.id, n, 'Hello', 60 from campaign c, generate_series(1, %d) g(n) where c.workspace_id = :workspace""".formatted(STEPS));
        sql("""
                insert into campaign_change (campaign_id, occurred_at, kind, number, detail, telling, told_to)
                select c.id, NEWEST, 'ADDED', 1, '', false, 0 from campaign c where c.workspace_id = :workspace""");
    }

    /** One message of a campaign for every hundred messages of the lead and one deal for every thousand; at least one of each. */
    void complete(LeadId lead, int size) {
        int messages = Math.max(1, size / 100);
        int each = Math.min(STEPS, messages);
        int campaigns = Math.max(1, messages / each);
        String only = "l.id = " + lead.value();
        participations(only + " and c.id in (select x.id from campaign x where x.workspace_id = :workspace"
                + " order by x.id fetch first " + campaigns + " rows only)");
        messages(only, "0", each, Math.max(1, size / (3 * each * campaigns)));
        deals(only, Math.max(1, size / 1_000));
    }

    private void participations(String which) {
        sql("""
                insert into participation (campaign_id, lead_id, state, next_step, due_at, change_id, added_at, last_at)
                select c.id, l.id, 'COMPLETED', 1, NEWEST, x.id, NEWEST, NEWEST
                from campaign c join campaign_change x on x.campaign_id = c.id join lead l on l.workspace_id = c.workspace_id
                where c.workspace_id = :workspace and """ + " " + which);
    }

    /**
     * Each is one of the outgoing messages of the conversation, every third of them all, and answered twice.
     *
     * @param base number of the message before the first of the conversation
     * @param apart how many outgoing messages stand between two of them, and one
     */
    private void messages(String which, String base, int each, int apart) {
        sql("""
                insert into campaign_message (campaign_id, participation_id, lead_id, step_id, place, sender_id, account_id, token, text,
                  state, peer, telegram_message_id, queued_at, sent_at, answered_at, last_answer_at, last_answer, answers)
                select p.campaign_id, p.id, p.lead_id, s.id, s.place, :member, t.account_id,
                  cast(lpad(cast(p.id as varchar), 16, '0') || lpad(cast(s.id as varchar), 16, '0') as uuid), 'Hello',
                  'SENT', 0, m.telegram_message_id, m.sent_at, m.sent_at, m.sent_at + interval '90' minute,
                  m.sent_at + interval '91' minute, m.telegram_message_id + 2, 2
                from participation p join lead l on l.id = p.lead_id join conversation t on t.lead_id = p.lead_id
                join campaign_step s on s.campaign_id = p.campaign_id and s.place <= EACH
                join message m on m.conversation_id = t.id and m.telegram_message_id = BASE + 3 * (1 + APART * (s.place - 1
                  + EACH * (select count(*) from participation q where q.lead_id = p.lead_id and q.id < p.id)))
                where l.workspace_id = :workspace and """.replace("EACH", "" + each).replace("BASE", base).replace("APART", "" + apart) + " " + which);
    }

    private void deals(String which, int each) {
        sql("""
                insert into deal (workspace_id, lead_id, title, title_key, search_text, amount, currency, revenue_type, stage_id, created_by,
                  created_at, moved_at, version)
                select l.workspace_id, l.id, 'Deal', 'deal', 'deal', 100 * n,
                  case when mod(n, 3) = 0 then 'JPY' when mod(n, 2) = 0 then 'EUR' else 'CHF' end, 'ONE_TIME', s.id, :member,
                  NEWEST, NEWEST, 0
                from lead l join stage s on s.workspace_id = l.workspace_id, generate_series(1, %d) g(n)
                where l.workspace_id = :workspace and s.place = mod(n, 5) and %s""".formatted(each, which));
    }

    private void sql(String statement) {
        jdbc.sql(statement.replace("NEWEST", "cast(:newest as timestamp with time zone)"))
                .param("workspace", member.workspace().value())
                .param("member", member.id().value())
                .param("newest", TestClock.START.atOffset(ZoneOffset.UTC))
                .update();
    }
}
