package app.leadline.campaign;

import app.leadline.campaign.CampaignTable.Row;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.MemberDirectory;
import app.leadline.shared.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a list says of campaigns beside what stands in their rows: one statement for each kind of number, however many campaigns. */
@Component
class CampaignRows {

    private static final Counts NOBODY = new Counts(0, 0, 0, null, null);

    private final MemberDirectory members;
    private final JdbcClient jdbc;

    CampaignRows(MemberDirectory members, JdbcClient jdbc) {
        this.members = members;
        this.jdbc = jdbc;
    }

    private record Counts(
            long participants,
            long ended,
            long answered,
            @Nullable Instant dueAt,
            @Nullable Instant lastAt) {}

    List<CampaignRow> of(CurrentMember asker, List<Row> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<Long> ids = found.stream().map(row -> row.id().value()).toList();
        Map<Long, Counts> counts = counts(ids);
        Map<Long, Long> sent = sent(ids);
        Map<Long, Instant> changed = changed(ids);
        Map<MemberId, MemberDirectory.Entry> named =
                members.named(found.stream().map(Row::sender).toList());
        return found.stream()
                .map(row -> {
                    long id = row.id().value();
                    Counts people = counts.getOrDefault(id, NOBODY);
                    return new CampaignRow(
                            row.id(),
                            row.name(),
                            row.status(),
                            Reasons.sentence(row.problem(), null),
                            Objects.requireNonNull(named.get(row.sender())),
                            row.sender().equals(asker.id()) ? row.plan().account() : null,
                            row.startsAt(),
                            row.createdAt(),
                            people.participants(),
                            people.ended(),
                            people.answered(),
                            sent.getOrDefault(id, 0L),
                            next(row, people),
                            last(row, people, changed.get(id)));
                })
                .toList();
    }

    private static @Nullable Instant next(Row row, Counts people) {
        return switch (row.status()) {
            case SCHEDULED -> row.startsAt();
            case ACTIVE -> people.dueAt();
            case DRAFT, PAUSED, COMPLETED, CANCELLED -> null;
        };
    }

    private static Instant last(Row row, Counts people, @Nullable Instant changed) {
        return Stream.of(row.createdAt(), people.lastAt(), changed)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(row.createdAt());
    }

    private Map<Long, Counts> counts(List<Long> ids) {
        Map<Long, Counts> counts = new HashMap<>();
        jdbc.sql("""
                        select campaign_id, count(*) as participants, sum(case when state in (:open) then 0 else 1 end) as ended,
                        sum(case when state = 'RESPONDED' then 1 else 0 end) as answered,
                        min(case when state in ('PENDING', 'WAITING') then due_at end) as due_at, max(last_at) as last_at
                        from participation where campaign_id in (:ids) group by campaign_id""")
                .param("open", ParticipationState.openOnes())
                .param("ids", ids)
                .query(row -> {
                    counts.put(row.getLong("campaign_id"), counts(row));
                });
        return counts;
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(
                row.getLong("participants"),
                row.getLong("ended"),
                row.getLong("answered"),
                CampaignTable.instant(row, "due_at"),
                CampaignTable.instant(row, "last_at"));
    }

    private Map<Long, Long> sent(List<Long> ids) {
        Map<Long, Long> sent = new HashMap<>();
        jdbc.sql("select campaign_id, count(*) as sent from campaign_message where campaign_id in (:ids)"
                        + " and state = 'SENT' group by campaign_id")
                .param("ids", ids)
                .query(row -> {
                    sent.put(row.getLong("campaign_id"), row.getLong("sent"));
                });
        return sent;
    }

    private Map<Long, Instant> changed(List<Long> ids) {
        Map<Long, Instant> changed = new HashMap<>();
        jdbc.sql("select campaign_id, max(occurred_at) as at from campaign_change where campaign_id in (:ids)"
                        + " group by campaign_id")
                .param("ids", ids)
                .query(row -> {
                    changed.put(row.getLong("campaign_id"), Objects.requireNonNull(CampaignTable.instant(row, "at")));
                });
        return changed;
    }
}
