package app.leadline.campaign;

import app.leadline.campaign.CampaignTable.Row;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.MemberDirectory;
import app.leadline.organization.Memberships;
import app.leadline.shared.MemberId;
import app.leadline.shared.SearchText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The campaigns of the workspace the asker looks at, and single ones. Refuses whoever may not see them. */
@Service
@Transactional(readOnly = true)
public class Campaigns {

    private final CampaignPolicy policy;
    private final Memberships memberships;
    private final CampaignTable table;
    private final StepTable steps;
    private final CampaignRows rows;
    private final CampaignCounts counts;
    private final MemberDirectory members;
    private final JdbcClient jdbc;

    Campaigns(
            CampaignPolicy policy,
            Memberships memberships,
            CampaignTable table,
            StepTable steps,
            CampaignRows rows,
            CampaignCounts counts,
            MemberDirectory members,
            JdbcClient jdbc) {
        this.policy = policy;
        this.memberships = memberships;
        this.table = table;
        this.steps = steps;
        this.rows = rows;
        this.counts = counts;
        this.members = members;
        this.jdbc = jdbc;
    }

    /**
     * Which campaigns.
     *
     * @param text contained in the name, in any case; at most 100 characters, the rest is cut off
     * @param statuses empty for all
     */
    public record Filter(String text, Set<CampaignStatus> statuses) {

        public static final Filter NONE = new Filter("", Set.of());

        public Filter {
            text = SearchText.clean(text);
            statuses = Set.copyOf(statuses);
        }
    }

    /** The next rows, newest first: a fixed number of statements. @param after the last row known; null for the first page */
    public List<CampaignRow> page(CurrentMember asker, Filter filter, @Nullable CampaignRow after, int limit) {
        memberships.requireMember(asker);
        String next = after == null ? "" : " and c.created_at <= :at and (c.created_at < :at or c.id < :id)";
        var query = jdbc.sql("select " + CampaignTable.COLUMNS
                        + " from campaign c where c.workspace_id = :workspace and c.name_key like :pattern"
                        + " and c.status in (:statuses)" + next
                        + " order by c.created_at desc, c.id desc fetch first :limit rows only")
                .param("workspace", asker.workspace().value())
                .param("pattern", SearchText.anywhere(filter.text().toLowerCase(Locale.ROOT)))
                .param("statuses", names(filter.statuses()))
                .param("limit", limit);
        if (after != null) {
            query = query.param("at", CampaignTable.time(after.createdAt()))
                    .param("id", after.id().value());
        }
        List<Row> found = query.query(CampaignTable::row).list();
        return rows.of(asker, found);
    }

    /** How many campaigns a list with this filter has. */
    public long count(CurrentMember asker, Filter filter) {
        memberships.requireMember(asker);
        return jdbc.sql("select count(*) from campaign c where c.workspace_id = :workspace and c.name_key like :pattern"
                        + " and c.status in (:statuses)")
                .param("workspace", asker.workspace().value())
                .param("pattern", SearchText.anywhere(filter.text().toLowerCase(Locale.ROOT)))
                .param("statuses", names(filter.statuses()))
                .query(Long.class)
                .single();
    }

    private static List<String> names(Set<CampaignStatus> statuses) {
        Stream<CampaignStatus> wanted = statuses.isEmpty() ? Stream.of(CampaignStatus.values()) : statuses.stream();
        return wanted.map(Enum::name).toList();
    }

    /** @throws AccessDeniedException when the asker may not see the campaign, or there is none */
    public CampaignDetails details(CurrentMember asker, CampaignId id) {
        policy.require(asker, id, CampaignPermissions::see);
        Row row = table.find(id).orElseThrow(() -> new AccessDeniedException("no such campaign"));
        Map<MemberId, MemberDirectory.Entry> named = members.named(List.of(row.sender(), row.createdBy()));
        CampaignPlan plan = row.plan();
        boolean own = row.sender().equals(asker.id());
        return new CampaignDetails(
                id,
                row.workspace(),
                row.name(),
                row.description(),
                row.status(),
                Reasons.sentence(row.problem(), null),
                Objects.requireNonNull(named.get(row.sender())),
                own ? plan : new CampaignPlan(null, plan.zone(), plan.startsAt(), plan.quiet()),
                plan.account() == null && row.status() == CampaignStatus.DRAFT,
                steps.of(id),
                Objects.requireNonNull(named.get(row.createdBy())),
                row.createdAt(),
                row.startedAt(),
                row.endedAt(),
                row.version(),
                policy.permissions(asker, id));
    }

    /**
     * Of a campaign with a hundred thousand leads as they were a few seconds ago, at most.
     *
     * @throws AccessDeniedException when the asker may not see the campaign, or there is none
     */
    public CampaignFigures figures(CurrentMember asker, CampaignId id) {
        policy.require(asker, id, CampaignPermissions::see);
        Map<ParticipationState, Long> states = counts.people(List.of(id))
                .getOrDefault(id, CampaignCounts.People.NONE)
                .states();
        Map<Integer, CampaignFigures.Messages> byStep = counts.messages(id);
        List<CampaignFigures.Step> performance = steps.of(id).stream()
                .map(step -> new CampaignFigures.Step(
                        step, byStep.getOrDefault(step.place(), CampaignFigures.Messages.NONE)))
                .toList();
        CampaignFigures.Messages total =
                byStep.values().stream().reduce(CampaignFigures.Messages.NONE, CampaignFigures.Messages::plus);
        return new CampaignFigures(states, total, performance);
    }
}
