package app.leadline.lead;

import app.leadline.organization.CurrentMember;
import app.leadline.organization.Memberships;
import app.leadline.shared.LeadId;
import app.leadline.shared.PhoneNumber;
import app.leadline.shared.TelegramUsername;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The leads of the workspace the asker looks at, page by page. Pages are found by the key of the last row, never by
 * counting rows, so that the last page of a million leads costs what the first one costs. Every method throws
 * {@link org.springframework.security.access.AccessDeniedException} for whoever does not belong to the workspace.
 */
@Service
@Transactional(readOnly = true)
public class LeadList {

    /** Counts are exact up to here. */
    public static final int COUNT_LIMIT = LeadTable.LIMIT;

    /** As many leads can be taken from one row of a list to another. */
    public static final int STRETCH_LIMIT = 1_000;

    /** What {@link #name} reads, and the id, of {@code lead l}. */
    public static final String NAME_COLUMNS =
            "l.id, l.first_name, l.last_name, l.telegram_user_id, l.username, l.phone";

    private final LeadTable table;
    private final Memberships memberships;
    private final TagService tags;

    LeadList(LeadTable table, Memberships memberships, TagService tags) {
        this.table = table;
        this.memberships = memberships;
        this.tags = tags;
    }

    /**
     * The next rows of a list: a fixed number of statements, whatever is asked for.
     *
     * @param after key of the last row known; null for the first page
     */
    public List<LeadRow> page(CurrentMember asker, LeadQuery query, @Nullable LeadKey after, int limit) {
        LeadTable.Matches matches = table.pageable(selection(asker, query));
        return tagged(table.rows(matches, LeadOrder.of(query.sort()), after, limit, LeadList::row));
    }

    /** A lead of the workspace the asker looks at, as lists show it; empty when there is none. */
    public Optional<LeadRow> row(CurrentMember asker, LeadId lead) {
        memberships.requireMember(asker);
        LeadSelection one = LeadSelection.of(asker.workspace(), lead);
        return tagged(table.rows(table.pageable(one), LeadOrder.of(LeadSort.NEWEST), null, 1, LeadList::row)).stream()
                .findFirst();
    }

    private List<LeadRow> tagged(List<LeadRow> rows) {
        Map<LeadId, List<Tag>> tagsOf =
                tags.tagsOf(rows.stream().map(LeadRow::id).toList());
        return rows.stream()
                .map(row -> withTags(row, tagsOf.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** How many leads the list has, exact up to {@link #COUNT_LIMIT}. */
    public CappedCount count(CurrentMember asker, LeadQuery query) {
        return CappedCount.of(table.matches(selection(asker, query)).count(), COUNT_LIMIT);
    }

    /**
     * The leads of a list from one row to another, both included, whichever comes first. Empty when there are more than
     * {@link #STRETCH_LIMIT}, or one of the two is not where it was any more.
     */
    public List<LeadId> between(CurrentMember asker, LeadQuery query, LeadKey one, LeadKey other) {
        LeadTable.Matches matches = table.pageable(selection(asker, query));
        LeadOrder order = LeadOrder.of(query.sort());
        List<LeadId> down = stretch(matches, order, one, other);
        return down.isEmpty() ? stretch(matches, order, other, one) : down;
    }

    private List<LeadId> stretch(LeadTable.Matches matches, LeadOrder order, LeadKey from, LeadKey to) {
        List<LeadId> after = table.rows(matches, order, from, STRETCH_LIMIT - 1, LeadKey::read).stream()
                .map(LeadKey::lead)
                .toList();
        int end = after.indexOf(to.lead());
        if (from.lead().equals(to.lead()) || end < 0) {
            return from.lead().equals(to.lead()) ? List.of(from.lead()) : List.of();
        }
        return Stream.concat(Stream.of(from.lead()), after.subList(0, end + 1).stream())
                .toList();
    }

    /** Where the lead stands in the list; empty when the list does not have it, or not any more. */
    public Optional<LeadPlace> neighbours(CurrentMember asker, LeadQuery query, LeadId lead) {
        LeadTable.Matches matches = table.matches(selection(asker, query));
        return table.place(matches, LeadOrder.of(query.sort()), lead);
    }

    private LeadSelection selection(CurrentMember asker, LeadQuery query) {
        memberships.requireMember(asker);
        return LeadSelection.of(asker.workspace(), query.filter());
    }

    private static LeadRow row(ResultSet rs, int number) throws SQLException {
        LeadKey key = LeadKey.read(rs, number);
        LeadProfile profile = name(rs);
        OffsetDateTime photo = rs.getObject("taken_at", OffsetDateTime.class);
        return new LeadRow(
                key.lead(),
                profile.displayName(),
                profile.initials(),
                profile.username(),
                profile.phone(),
                LeadStatus.valueOf(rs.getString("status")),
                Priority.ofRank(rs.getInt("priority")),
                List.of(),
                key.createdAt().toInstant(),
                Optional.ofNullable(photo).map(OffsetDateTime::toInstant),
                key);
    }

    /** The part of a profile that has to do with its name, for whoever reads leads together with things of their own. */
    public static LeadProfile name(ResultSet rs) throws SQLException {
        long telegramUserId = rs.getLong("telegram_user_id");
        boolean hasTelegramUserId = !rs.wasNull();
        String username = rs.getString("username");
        String phone = rs.getString("phone");
        return new LeadProfile(
                rs.getString("first_name"),
                rs.getString("last_name"),
                hasTelegramUserId ? telegramUserId : null,
                username == null ? null : new TelegramUsername(username),
                phone == null ? null : new PhoneNumber(phone),
                null,
                null,
                null);
    }

    private static LeadRow withTags(LeadRow row, List<Tag> tags) {
        return new LeadRow(
                row.id(),
                row.name(),
                row.initials(),
                row.username(),
                row.phone(),
                row.status(),
                row.priority(),
                tags,
                row.createdAt(),
                row.photo(),
                row.key());
    }
}
