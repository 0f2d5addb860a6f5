package app.leadline.campaign;

import app.leadline.campaign.CampaignCounts.People;
import app.leadline.campaign.CampaignTable.Row;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.MemberDirectory;
import app.leadline.shared.MemberId;
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

    private final CampaignCounts counts;
    private final MemberDirectory members;
    private final JdbcClient jdbc;

    CampaignRows(CampaignCounts counts, MemberDirectory members, JdbcClient jdbc) {
        this.counts = counts;
        this.members = members;
        this.jdbc = jdbc;
    }

    List<CampaignRow> of(CurrentMember asker, List<Row> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<CampaignId> ids = found.stream().map(Row::id).toList();
        Map<CampaignId, People> counted = counts.people(ids);
        Map<CampaignId, Instant> changed = changed(ids);
        Map<MemberId, MemberDirectory.Entry> named =
                members.named(found.stream().map(Row::sender).toList());
        return found.stream()
                .map(row -> {
                    People people = counted.getOrDefault(row.id(), People.NONE);
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
                            people.sent(),
                            next(row, people),
                            last(row, people, changed.get(row.id())));
                })
                .toList();
    }

    private static @Nullable Instant next(Row row, People people) {
        return switch (row.status()) {
            case SCHEDULED -> row.startsAt();
            case ACTIVE -> people.dueAt();
            case DRAFT, PAUSED, COMPLETED, CANCELLED -> null;
        };
    }

    private static Instant last(Row row, People people, @Nullable Instant changed) {
        return Stream.of(row.createdAt(), people.lastAt(), changed)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(row.createdAt());
    }

    private Map<CampaignId, Instant> changed(List<CampaignId> ids) {
        Map<CampaignId, Instant> changed = new HashMap<>();
        jdbc.sql("select campaign_id, max(occurred_at) as at from campaign_change where campaign_id in (:ids)"
                        + " group by campaign_id")
                .param("ids", ids.stream().map(CampaignId::value).toList())
                .query(row -> {
                    changed.put(
                            new CampaignId(row.getLong("campaign_id")),
                            Objects.requireNonNull(CampaignTable.instant(row, "at")));
                });
        return changed;
    }
}
