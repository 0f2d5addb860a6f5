package app.leadline.intelligence;

import app.leadline.conversation.AiReading;
import app.leadline.conversation.AiTalk;
import app.leadline.conversation.ConversationId;
import app.leadline.conversation.MessageId;
import app.leadline.conversation.MessageKey;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts what is newer than a version of the storyline. */
@Service
@Transactional(readOnly = true)
public class NewsSince {

    private static final String NEWER = """
            select count(*) from (select id from activity where lead_id = :lead and category = :category and head_id is null
            and occurred_at > :at and id > :newest and type like :type fetch first :limit rows only) newer""";

    private final StorylinePolicy policy;
    private final AiReading reading;
    private final JdbcClient jdbc;

    NewsSince(StorylinePolicy policy, AiReading reading, JdbcClient jdbc) {
        this.policy = policy;
        this.reading = reading;
        this.jdbc = jdbc;
    }

    private record Made(LeadId lead, Instant at, long newestActivity) {}

    /** @throws AccessDeniedException when the asker may not open the lead, or there is no such version */
    public News since(CurrentMember asker, StorylineId id) {
        Made made = jdbc.sql("select lead_id, created_at, newest_activity from storyline where id = ?")
                .param(id.value())
                .query((rs, row) -> new Made(
                        new LeadId(rs.getLong("lead_id")),
                        rs.getObject("created_at", OffsetDateTime.class).toInstant(),
                        rs.getLong("newest_activity")))
                .optional()
                .orElseThrow(() -> new AccessDeniedException("no such storyline"));
        policy.requireRead(asker, made.lead());
        return new News(
                messages(asker, made.lead(), id),
                count(made, "DEAL", "deal.%"),
                count(made, "CAMPAIGN", "campaign.response"),
                count(made, "UPDATE", "%"));
    }

    private long count(Made made, String category, String type) {
        return jdbc.sql(NEWER)
                .param("lead", made.lead().value())
                .param("category", category)
                .param("at", made.at().minus(LatestActivity.LATE).atOffset(ZoneOffset.UTC))
                .param("newest", made.newestActivity())
                .param("type", type)
                .param("limit", News.LIMIT)
                .query(Long.class)
                .single();
    }

    private long messages(CurrentMember asker, LeadId lead, StorylineId id) {
        Map<ConversationId, MessageKey> read = new HashMap<>();
        jdbc.sql("select conversation_id, newest_message, newest_sent_at from storyline_talk where storyline_id = ?")
                .param(id.value())
                .query(row -> {
                    read.put(
                            new ConversationId(row.getLong("conversation_id")),
                            new MessageKey(
                                    row.getObject("newest_sent_at", OffsetDateTime.class)
                                            .toInstant(),
                                    new MessageId(row.getLong("newest_message"))));
                });
        MessageKey never = new MessageKey(Instant.EPOCH, new MessageId(0));
        long all = reading.talks(asker, lead).stream()
                .map(AiTalk::id)
                .mapToLong(talk -> reading.countAfter(asker, lead, talk, read.getOrDefault(talk, never), News.LIMIT))
                .sum();
        return Math.min(all, News.LIMIT);
    }
}
