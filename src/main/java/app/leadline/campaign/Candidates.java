package app.leadline.campaign;

import app.leadline.campaign.CampaignTable.Row;
import app.leadline.shared.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The participations whose next step is due, many at a time. */
@Component
class Candidates {

    private static final String OPEN = "state in ('PENDING', 'WAITING')";

    /** Each half walks its own stretch of the index. */
    private static final String DUE = """
            select p.id, p.lead_id, p.next_step, p.due_at, l.country, l.telegram_user_id from participation p join lead l on l.id = p.lead_id
            where p.campaign_id = :campaign and p.state = :state and p.due_at <= :now
            order by p.due_at, p.id fetch first :limit rows only""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    Candidates(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** @param peer Telegram's number of the lead; 0 when it has none */
    record Candidate(
            long id,
            LeadId lead,
            long peer,
            int step,
            Instant dueAt,
            @Nullable String country) {}

    /** The longest due first. */
    List<Candidate> due(Row campaign, int limit) {
        return IntStream.range(0, 2)
                .mapToObj(i -> i == 0 ? ParticipationState.WAITING : ParticipationState.PENDING)
                .flatMap(state -> jdbc
                        .sql(DUE)
                        .param("campaign", campaign.id().value())
                        .param("state", state.name())
                        .param("now", CampaignTable.time(clock.instant()))
                        .param("limit", limit)
                        .query(Candidates::candidate)
                        .list()
                        .stream())
                .sorted(Comparator.comparing(Candidate::dueAt).thenComparing(Candidate::id))
                .limit(limit)
                .toList();
    }

    private static Candidate candidate(ResultSet rs, int row) throws SQLException {
        return new Candidate(
                rs.getLong("id"),
                new LeadId(rs.getLong("lead_id")),
                rs.getLong("telegram_user_id"),
                rs.getInt("next_step"),
                Objects.requireNonNull(CampaignTable.instant(rs, "due_at")),
                rs.getString("country"));
    }

    /** Not before these instants, because it is quiet where they are. */
    void postpone(Map<Candidate, Instant> until) {
        List<Map.Entry<Candidate, Instant>> rows = List.copyOf(until.entrySet());
        if (!rows.isEmpty()) {
            batches.batchUpdate(
                    "update participation set due_at = ? where id = ? and " + OPEN, rows, rows.size(), (ps, row) -> {
                        ps.setObject(1, CampaignTable.time(row.getValue()));
                        ps.setLong(2, row.getKey().id());
                    });
        }
    }

    /** Nothing is left for them, since steps were taken out of the campaign. */
    void complete(List<Candidate> done) {
        end(done, ParticipationState.COMPLETED, null, null);
    }

    /** @param reason key of the sentence, with its argument */
    void end(List<Candidate> ended, ParticipationState state, @Nullable String reason, @Nullable String detail) {
        if (!ended.isEmpty()) {
            batches.batchUpdate(
                    "update participation set state = ?, reason = ?, detail = ?, last_at = ? where id = ? and " + OPEN,
                    ended,
                    ended.size(),
                    (ps, one) -> {
                        ps.setString(1, state.name());
                        ps.setString(2, reason);
                        ps.setString(3, detail);
                        ps.setObject(4, CampaignTable.time(clock.instant()));
                        ps.setLong(5, one.id());
                    });
        }
    }

    /** Takes those in hand that still wait: an answer may have come meanwhile. */
    List<Candidate> claim(List<Candidate> wanted) {
        int[][] updated = batches.batchUpdate(
                "update participation set state = 'RUNNING', reason = null, detail = null, last_at = ? where id = ? and "
                        + OPEN,
                wanted,
                wanted.size(),
                (ps, one) -> {
                    ps.setObject(1, CampaignTable.time(clock.instant()));
                    ps.setLong(2, one.id());
                });
        return IntStream.range(0, wanted.size())
                .filter(i -> updated[0][i] == 1)
                .mapToObj(wanted::get)
                .collect(Collectors.toList());
    }
}
