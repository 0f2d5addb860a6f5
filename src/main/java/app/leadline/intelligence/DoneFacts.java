package app.leadline.intelligence;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The actions of earlier storylines that somebody did, the latest first: so that the next one does not propose them again. */
@Component
@Order(15)
class DoneFacts implements StorylineSource {

    private static final int LIMIT = 10;

    private static final String DONE = """
            select t.id, t.topic, t.text, t.done_at, m.email from storyline s
            join storyline_statement t on t.storyline_id = s.id and t.part = 'ACTION'
            join member m on m.id = t.done_by
            where s.lead_id = ? and t.done_at is not null order by t.done_at desc, t.id fetch first ? rows only""";

    private final StorylinePolicy policy;
    private final JdbcClient jdbc;

    DoneFacts(StorylinePolicy policy, JdbcClient jdbc) {
        this.policy = policy;
        this.jdbc = jdbc;
    }

    @Override
    public List<Fact> facts(StorylineScope scope) {
        policy.requireRead(scope.asker(), scope.lead());
        Map<Long, Set<Source>> about = about(scope);
        return jdbc.sql(DONE)
                .params(scope.lead().value(), LIMIT)
                .query((rs, row) -> (Fact) new Fact.Done(
                        Source.of(
                                Source.Kind.ACTION,
                                rs.getLong("id"),
                                rs.getObject("done_at", OffsetDateTime.class).toInstant()),
                        Topic.valueOf(rs.getString("topic")),
                        about.getOrDefault(rs.getLong("id"), Set.of()),
                        rs.getString("text"),
                        rs.getString("email")))
                .list();
    }

    private Map<Long, Set<Source>> about(StorylineScope scope) {
        Map<Long, Set<Source>> about = new HashMap<>();
        jdbc.sql("select d.id, s.kind, s.target_id, s.conversation_id, s.occurred_at from (" + DONE
                        + ") d join statement_source s on s.statement_id = d.id")
                .params(scope.lead().value(), LIMIT)
                .query(rs -> {
                    about.computeIfAbsent(rs.getLong("id"), id -> new HashSet<>())
                            .add(StorylineRows.source(rs));
                });
        return about;
    }
}
