package app.leadline.intelligence;

import app.leadline.conversation.AiTalk;
import app.leadline.conversation.ConversationId;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Writes the rows of storylines. Knows nothing of who may. */
@Component
class StorylineTable {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    StorylineTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** All that makes a version. */
    record NewVersion(
            LeadId lead,
            MemberId by,
            Instant at,
            Author author,
            Locale language,
            Usage usage,
            Grounding.Result told,
            Material from) {}

    StorylineId insert(NewVersion version) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into storyline (lead_id, created_by, created_at, writer, model, prompt_version, language, tokens_in,
                        tokens_out, cost, dropped_statements, dropped_quotes, newest_activity, messages_read, messages_known)
                        values (:lead, :by, :at, :writer, :model, :prompt, :language, :in, :out, :cost, :statements, :quotes,
                        :activity, :read, :known)""")
                .param("lead", version.lead().value())
                .param("by", version.by().value())
                .param("at", version.at().atOffset(ZoneOffset.UTC))
                .param("writer", version.author().kind().name())
                .param("model", version.author().model())
                .param("prompt", version.author().promptVersion())
                .param("language", version.language().toLanguageTag())
                .param("in", version.usage().tokensIn())
                .param("out", version.usage().tokensOut())
                .param("cost", version.usage().cost(), Types.NUMERIC)
                .param("statements", version.told().droppedStatements())
                .param("quotes", version.told().droppedQuotes())
                .param("activity", version.from().newestActivity())
                .param(
                        "read",
                        version.from().talks().stream()
                                .mapToLong(TalkReader.Reading::messages)
                                .sum())
                .param(
                        "known",
                        version.from().talks().stream()
                                .mapToLong(one -> one.talk().messages())
                                .sum())
                .update(keys, "id");
        StorylineId id = new StorylineId(Objects.requireNonNull(keys.getKey()).longValue());
        version.from().talks().forEach(reading -> insertTalk(id, reading.talk()));
        insertStatements(id, version.told().statements());
        return id;
    }

    private void insertTalk(StorylineId id, AiTalk talk) {
        jdbc.sql("insert into storyline_talk (storyline_id, conversation_id, newest_message, newest_sent_at)"
                        + " select ?, c.id, ?, ? from conversation c where c.id = ?")
                .params(
                        id.value(),
                        talk.newest().id().value(),
                        talk.newest().sentAt().atOffset(ZoneOffset.UTC),
                        talk.id().value())
                .update();
    }

    private void insertStatements(StorylineId id, List<Grounding.Statement> statements) {
        record Place(StatementId statement, int place, Grounding.Cited cited) {}
        List<Place> sources = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            Grounding.Statement statement = statements.get(i);
            StatementId key = insert(id, i, statement);
            for (int j = 0; j < statement.sources().size(); j++) {
                sources.add(new Place(key, j, statement.sources().get(j)));
            }
        }
        batches.batchUpdate(
                "insert into statement_source (statement_id, place, kind, target_id, conversation_id, occurred_at, quote)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                sources,
                Math.max(1, sources.size()),
                (ps, one) -> {
                    Source source = one.cited().source();
                    ConversationId conversation = source.conversation();
                    ps.setLong(1, one.statement().value());
                    ps.setInt(2, one.place());
                    ps.setString(3, source.kind().name());
                    ps.setLong(4, source.id());
                    ps.setObject(5, conversation == null ? null : conversation.value(), Types.BIGINT);
                    ps.setObject(6, source.at().atOffset(ZoneOffset.UTC));
                    ps.setString(7, one.cited().quote());
                });
    }

    private StatementId insert(StorylineId id, int place, Grounding.Statement statement) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql("insert into storyline_statement (storyline_id, part, place, topic, text, from_data)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        statement.topic().part().name(),
                        place,
                        statement.topic().name(),
                        statement.text(),
                        statement.fromData())
                .update(keys, "id");
        return new StatementId(Objects.requireNonNull(keys.getKey()).longValue());
    }

    void delete(StorylineId id) {
        jdbc.sql("delete from storyline where id = ?").param(id.value()).update();
    }

    /** The lead of an action, and the action; empty when there is none. */
    Optional<Action> action(StatementId id) {
        return jdbc.sql("""
                        select s.lead_id, t.text, t.done_at from storyline_statement t join storyline s on s.id = t.storyline_id
                        where t.id = ? and t.part = 'ACTION' for update""")
                .param(id.value())
                .query((rs, row) -> new Action(
                        new LeadId(rs.getLong("lead_id")), rs.getString("text"), rs.getObject("done_at") != null))
                .optional();
    }

    record Action(LeadId lead, String text, boolean done) {}

    void done(StatementId id, @Nullable Instant at, @Nullable MemberId by) {
        jdbc.sql("update storyline_statement set done_at = ?, done_by = ? where id = ?")
                .param(1, at == null ? null : at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(2, by == null ? null : by.value(), Types.BIGINT)
                .param(3, id.value())
                .update();
    }
}
