package app.leadline.intelligence;

import app.leadline.intelligence.StorylineRows.Row;
import app.leadline.intelligence.StorylineRows.SourceRow;
import app.leadline.intelligence.StorylineRows.StatementRow;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.MemberDirectory;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The storylines of a lead, newest first. Every method throws {@link AccessDeniedException} when the asker may not open the lead, or there
 * is none.
 */
@Service
@Transactional(readOnly = true)
public class Storylines {

    private final StorylinePolicy policy;
    private final StorylineRows rows;
    private final SourceReach reach;
    private final MemberDirectory members;

    Storylines(StorylinePolicy policy, StorylineRows rows, SourceReach reach, MemberDirectory members) {
        this.policy = policy;
        this.rows = rows;
        this.reach = reach;
        this.members = members;
    }

    /** The newest version. */
    public Optional<Storyline> newest(CurrentMember asker, LeadId lead) {
        policy.requireRead(asker, lead);
        return rows.versions(lead, 0, 1).stream().findFirst().map(row -> read(asker, row));
    }

    /** @param before the oldest version known; null for the newest ones */
    public List<Storyline.Version> versions(CurrentMember asker, LeadId lead, @Nullable StorylineId before, int limit) {
        policy.requireRead(asker, lead);
        List<Row> found = rows.versions(lead, before == null ? 0 : before.value(), limit);
        Map<MemberId, MemberDirectory.Entry> named =
                members.named(found.stream().map(Row::by).toList());
        boolean deletable = policy.mayDelete(asker, lead);
        return found.stream().map(row -> version(row, named, deletable)).toList();
    }

    /** @throws AccessDeniedException also when there is no such version */
    public Storyline version(CurrentMember asker, StorylineId id) {
        return read(asker, required(asker, id));
    }

    /**
     * What is different from an older version to a newer one.
     *
     * @throws AccessDeniedException also when there is no such version, or they are of two leads
     */
    public List<Difference> compare(CurrentMember asker, StorylineId older, StorylineId newer) {
        Row before = required(asker, older);
        Row after = required(asker, newer);
        if (!before.lead().equals(after.lead())) {
            throw new AccessDeniedException("versions of two leads");
        }
        return Difference.between(
                read(asker, before).statements(), read(asker, after).statements());
    }

    private Row required(CurrentMember asker, StorylineId id) {
        Row row = rows.find(id).orElseThrow(() -> new AccessDeniedException("no such storyline"));
        policy.requireRead(asker, row.lead());
        return row;
    }

    private Storyline read(CurrentMember asker, Row row) {
        List<StatementRow> statements = rows.statements(row.id());
        List<SourceRow> sources = rows.sources(row.id());
        Set<MemberId> known = statements.stream()
                .map(StatementRow::doneBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        known.add(row.by());
        Map<MemberId, MemberDirectory.Entry> named = members.named(known);
        Map<Source, Statement.Reach> reached = reach.of(
                asker, row.lead(), sources.stream().map(SourceRow::source).toList());
        Map<StatementId, List<Statement.Chip>> chips = sources.stream()
                .collect(Collectors.groupingBy(
                        SourceRow::statement,
                        Collectors.mapping(
                                one -> new Statement.Chip(
                                        one.source(),
                                        one.quote(),
                                        reached.getOrDefault(one.source(), Statement.Reach.GONE)),
                                Collectors.toList())));
        List<Statement> told = statements.stream()
                .map(one -> new Statement(
                        one.id(),
                        one.topic(),
                        one.text(),
                        chips.getOrDefault(one.id(), List.of()),
                        one.fromData(),
                        done(one, named)))
                .toList();
        return new Storyline(version(row, named, policy.mayDelete(asker, row.lead())), told);
    }

    private static Optional<Statement.Done> done(StatementRow row, Map<MemberId, MemberDirectory.Entry> named) {
        var at = row.doneAt();
        var by = row.doneBy();
        return at == null || by == null
                ? Optional.empty()
                : Optional.of(new Statement.Done(
                        at, Objects.requireNonNull(named.get(by)).email()));
    }

    private static Storyline.Version version(Row row, Map<MemberId, MemberDirectory.Entry> named, boolean deletable) {
        return new Storyline.Version(
                row.id(),
                row.lead(),
                Objects.requireNonNull(named.get(row.by())),
                row.at(),
                row.author(),
                row.usage(),
                row.droppedStatements(),
                row.droppedQuotes(),
                row.messagesRead(),
                row.messagesKnown(),
                deletable);
    }
}
