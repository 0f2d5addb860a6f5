package app.leadline.intelligence;

import app.leadline.conversation.ConversationId;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the rows of storylines. Knows nothing of who may. */
@Component
class StorylineRows {

    private final JdbcClient jdbc;

    StorylineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            StorylineId id,
            LeadId lead,
            MemberId by,
            Instant at,
            Author author,
            Usage usage,
            int droppedStatements,
            int droppedQuotes,
            long newestActivity,
            long messagesRead,
            long messagesKnown) {}

    record StatementRow(
            StatementId id,
            Topic topic,
            String text,
            boolean fromData,
            @Nullable Instant doneAt,
            @Nullable MemberId doneBy) {}

    record SourceRow(
            StatementId statement, Source source, @Nullable String quote) {}

    /** Newest first. @param before 0 for the newest */
    List<Row> versions(LeadId lead, long before, int limit) {
        return jdbc.sql("select * from storyline where lead_id = ? and id < ? order by id desc fetch first ? rows only")
                .params(lead.value(), before == 0 ? Long.MAX_VALUE : before, limit)
                .query(StorylineRows::row)
                .list();
    }

    Optional<Row> find(StorylineId id) {
        return jdbc.sql("select * from storyline where id = ?")
                .param(id.value())
                .query(StorylineRows::row)
                .optional();
    }

    private static Row row(ResultSet rs, int number) throws SQLException {
        return new Row(
                new StorylineId(rs.getLong("id")),
                new LeadId(rs.getLong("lead_id")),
                new MemberId(rs.getLong("created_by")),
                instant(rs, "created_at"),
                new Author(
                        Author.Kind.valueOf(rs.getString("writer")),
                        rs.getString("model"),
                        rs.getString("prompt_version")),
                new Usage(rs.getLong("tokens_in"), rs.getLong("tokens_out"), rs.getBigDecimal("cost")),
                rs.getInt("dropped_statements"),
                rs.getInt("dropped_quotes"),
                rs.getLong("newest_activity"),
                rs.getLong("messages_read"),
                rs.getLong("messages_known"));
    }

    List<StatementRow> statements(StorylineId id) {
        return jdbc.sql(
                        "select id, topic, text, from_data, done_at, done_by from storyline_statement where storyline_id = ?"
                                + " order by place")
                .param(id.value())
                .query((rs, row) -> {
                    OffsetDateTime done = rs.getObject("done_at", OffsetDateTime.class);
                    return new StatementRow(
                            new StatementId(rs.getLong("id")),
                            Topic.valueOf(rs.getString("topic")),
                            rs.getString("text"),
                            rs.getBoolean("from_data"),
                            done == null ? null : done.toInstant(),
                            done == null ? null : new MemberId(rs.getLong("done_by")));
                })
                .list();
    }

    List<SourceRow> sources(StorylineId id) {
        return jdbc.sql("""
                        select s.statement_id, s.kind, s.target_id, s.conversation_id, s.occurred_at, s.quote
                        from statement_source s join storyline_statement t on t.id = s.statement_id
                        where t.storyline_id = ? order by s.statement_id, s.place""")
                .param(id.value())
                .query((rs, row) ->
                        new SourceRow(new StatementId(rs.getLong("statement_id")), source(rs), rs.getString("quote")))
                .list();
    }

    static Source source(ResultSet rs) throws SQLException {
        Long conversation = rs.getObject("conversation_id", Long.class);
        return new Source(
                Source.Kind.valueOf(rs.getString("kind")),
                rs.getLong("target_id"),
                conversation == null ? null : new ConversationId(conversation),
                instant(rs, "occurred_at"));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }
}
