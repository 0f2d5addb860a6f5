package app.leadline.segment;

import app.leadline.lead.LeadPolicy;
import app.leadline.lead.TagColour;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.shared.WorkspaceId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The segments that a lead is in, and why. */
@Service
@Transactional(readOnly = true)
public class SegmentsOfLead {

    private final LeadPolicy leads;
    private final RuleCatalog catalog;
    private final RuleText texts;
    private final JdbcClient jdbc;
    private final Clock clock;

    SegmentsOfLead(LeadPolicy leads, RuleCatalog catalog, RuleText texts, JdbcClient jdbc, Clock clock) {
        this.leads = leads;
        this.catalog = catalog;
        this.texts = texts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param brokenBy what the rule uses and was deleted, by its last name; null unless the segment is broken
     * @param why the parts of the rule that are true for the lead, as a sentence; empty when the rule does not say so any more, which
     *     happens in a frozen segment, and for up to an hour where time has passed
     */
    public record Membership(
            SegmentId segment,
            String name,
            TagColour colour,
            SegmentState state,
            @Nullable String brokenBy,
            Instant joinedAt,
            Optional<String> why) {}

    /**
     * By name of the segment; a fixed number of statements.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the asker may not open the lead, or there is none
     */
    public List<Membership> of(CurrentMember asker, LeadId lead, Locale reader) {
        WorkspaceId workspace = leads.requireOpen(asker, lead);
        List<Joined> joined = joined(workspace, lead);
        if (joined.isEmpty()) {
            return List.of();
        }
        Map<Condition, Boolean> truths = truths(lead, joined, catalog.of(workspace));
        RuleText.Reading reading = texts.reading(workspace, reader);
        return joined.stream()
                .map(one -> one.membership(
                        truePart(one.segment().rule().root(), truths).map(reading::sentence)))
                .toList();
    }

    private record Joined(Segment segment, Instant at) {

        Membership membership(Optional<String> why) {
            return new Membership(
                    segment.id(), segment.name(), segment.colour(), segment.state(), segment.brokenBy(), at, why);
        }
    }

    private List<Joined> joined(WorkspaceId workspace, LeadId lead) {
        return jdbc.sql("select " + SegmentTable.COLUMNS + ", m.joined_at from segment s"
                        + " join segment_member m on m.segment_id = s.id and m.lead_id = ?"
                        + " where s.workspace_id = ? and m.left_at is null order by s.name_key")
                .params(lead.value(), workspace.value())
                .query((rs, row) -> new Joined(
                        SegmentTable.read(rs, row),
                        rs.getObject("joined_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Asks every condition of all rules in one statement; one whose field is gone is not true. */
    private Map<Condition, Boolean> truths(LeadId lead, List<Joined> joined, Map<String, RuleField> fields) {
        Instant now = clock.instant();
        RuleParameters parameters = new RuleParameters();
        Map<Condition, Boolean> truths = new IdentityHashMap<>();
        List<Condition> asked = new ArrayList<>();
        StringBuilder columns = new StringBuilder();
        for (Joined one : joined) {
            ResolvedRule rule = new ResolvedRule(one.segment().rule(), fields);
            rule.rule()
                    .conditions()
                    .filter(condition -> fields.containsKey(condition.field()))
                    .forEach(condition -> {
                        columns.append(", case when ")
                                .append(rule.condition(condition, parameters, now))
                                .append(" then 1 else 0 end");
                        asked.add(condition);
                    });
        }
        jdbc.sql("select l.id" + columns + " from lead l where l.id = :lead")
                .params(parameters.values())
                .param("lead", lead.value())
                .query(rs -> {
                    for (int i = 0; i < asked.size(); i++) {
                        truths.put(asked.get(i), rs.getInt(i + 2) == 1);
                    }
                });
        return truths;
    }

    /** What is true of a part: all of it where all has to be, of alternatives those that are. */
    private static Optional<RulePart> truePart(RulePart part, Map<Condition, Boolean> truths) {
        return switch (part) {
            case Condition condition ->
                Boolean.TRUE.equals(truths.get(condition)) ? Optional.of(condition) : Optional.empty();
            case Group group -> {
                List<RulePart> parts = group.parts().stream()
                        .flatMap(inner -> truePart(inner, truths).stream())
                        .toList();
                boolean all = parts.size() == group.parts().size();
                yield parts.isEmpty() || group.match() == Group.Match.ALL && !all
                        ? Optional.empty()
                        : Optional.of(new Group(group.match(), parts));
            }
        };
    }
}
