package app.leadline.intelligence;

import app.leadline.conversation.Talks;
import app.leadline.intelligence.StoryFile.Line;
import app.leadline.intelligence.StoryLead.Truth;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Campaigns of long ago as a file has them, as rows: sending them would take place now. */
@Component
class StoryCampaigns {

    private final JdbcClient jdbc;
    private final Clock clock;

    StoryCampaigns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private long insert(String sql, Object... parameters) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql(sql).params(parameters).update(keys, "id");
        return keys.getKeyAs(Long.class);
    }

    StoryWorld.Messages campaign(Line line, CurrentMember owner, LeadId lead, Truth truth) {
        String name = line.part(0);
        var longAgo = clock.instant().minusSeconds(400L * 24 * 3600).atOffset(ZoneOffset.UTC);
        long campaign = insert(
                """
                insert into campaign (workspace_id, name, name_key, description, sender_id, status, zone, created_by, created_at, version)
                values (?, ?, ?, '', ?, ?, 'UTC', ?, ?, 0)""",
                owner.workspace().value(),
                name,
                name.toLowerCase(Locale.ROOT),
                owner.id().value(),
                line.part(1),
                owner.id().value(),
                longAgo);
        long change = insert("""
                insert into campaign_change (campaign_id, occurred_at, by_id, kind, number, detail, telling, told_to)
                values (?, ?, ?, 'ADDED', 1, '', false, 0)""", campaign, longAgo, owner.id().value());
        long part = insert("""
                insert into participation (campaign_id, lead_id, state, next_step, due_at, change_id, added_at, last_at)
                values (?, ?, 'COMPLETED', 1, ?, ?, ?, ?)""", campaign, lead.value(), longAgo, change, longAgo, longAgo);
        truth.tell(Source.Kind.CAMPAIGN, campaign, name);
        int[] place = {0};
        return (message, now) -> message(message, owner, lead, truth, new Part(campaign, part, ++place[0]), now);
    }

    private record Part(long campaign, long id, int place) {}

    private void message(Line line, CurrentMember owner, LeadId lead, Truth truth, Part part, Instant now) {
        String text = line.part(0).substring(line.part(0).indexOf('>') + 1).strip();
        Instant sent = StoryFile.at(line.part(0), now);
        String answered = line.named("answered", "");
        String read = line.named("read", "");
        long step = insert(
                "insert into campaign_step (campaign_id, place, template, wait_minutes) values (?, ?, ?, 0)",
                part.campaign(),
                part.place(),
                text);
        jdbc.sql("""
                        insert into campaign_message (campaign_id, participation_id, lead_id, step_id, place, sender_id, token, text,
                        state, peer, queued_at, sent_at, read_at, answered_at, last_answer, answers)
                        values (:campaign, :part, :lead, :step, :place, :sender, :token, :text, 'SENT', 1, :sent, :sent, :read,
                        :answered, 0, :answers)""")
                .param("campaign", part.campaign())
                .param("part", part.id())
                .param("lead", lead.value())
                .param("step", step)
                .param("place", part.place())
                .param("sender", owner.id().value())
                .param("token", new UUID(Talks.number(), 0))
                .param("text", text)
                .param("sent", sent.atOffset(ZoneOffset.UTC))
                .param("read", time(read, now), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("answered", time(answered, now), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("answers", answered.isEmpty() ? 0 : 1)
                .update();
        Instant last = answered.isEmpty() ? sent : StoryFile.at(answered, now);
        jdbc.sql("update participation set last_at = ? where id = ?")
                .params(last.atOffset(ZoneOffset.UTC), part.id())
                .update();
        truth.day(Source.Kind.CAMPAIGN, part.campaign(), sent);
        truth.day(Source.Kind.CAMPAIGN, part.campaign(), last);
        truth.quotable.add(text);
    }

    private static java.time.@org.jspecify.annotations.Nullable OffsetDateTime time(String text, Instant now) {
        return text.isEmpty() ? null : StoryFile.at(text, now).atOffset(ZoneOffset.UTC);
    }
}
