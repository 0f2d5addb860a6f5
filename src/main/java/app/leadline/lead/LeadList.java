package app.leadline.lead;

import app.leadline.organization.CurrentMember;
import app.leadline.organization.Memberships;
import app.leadline.shared.LeadId;
import app.leadline.shared.PhoneNumber;
import app.leadline.shared.TelegramUsername;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    public static final int COUNT_LIMIT = 10_000;

    /** What {@link #name} reads. */
    static final String NAME_COLUMNS = "l.id, l.first_name, l.last_name, l.telegram_user_id, l.username, l.phone";

    private static final String ROW_COLUMNS =
            NAME_COLUMNS + ", l.sort_name, l.created_at, l.priority, l.status, p.taken_at";

    private final JdbcClient jdbc;
    private final Memberships memberships;
    private final TagService tags;

    LeadList(JdbcClient jdbc, Memberships memberships, TagService tags) {
        this.jdbc = jdbc;
        this.memberships = memberships;
        this.tags = tags;
    }

    /**
     * The next rows of a list: two statements, whatever is asked for.
     *
     * @param after key of the last row known; null for the first page
     */
    public List<LeadRow> page(CurrentMember asker, LeadQuery query, @Nullable LeadKey after, int limit) {
        memberships.requireMember(asker);
        LeadSelection selection = LeadSelection.of(asker.workspace(), query.filter());
        LeadOrder order = LeadOrder.of(query.sort());
        List<LeadRow> rows = jdbc.sql("select " + ROW_COLUMNS
                        + " from lead l left join lead_photo p on p.lead_id = l.id where " + selection.condition()
                        + (after == null ? "" : " and " + order.after())
                        + " order by " + order.orderBy() + " fetch first :limit rows only")
                .params(parameters(selection, order, after))
                .param("limit", limit)
                .query(LeadList::row)
                .list();
        Map<LeadId, List<Tag>> tagsOf =
                tags.tagsOf(rows.stream().map(LeadRow::id).toList());
        return rows.stream()
                .map(row -> withTags(row, tagsOf.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** How many leads the list has, exact up to {@link #COUNT_LIMIT}. */
    public CappedCount count(CurrentMember asker, LeadQuery query) {
        memberships.requireMember(asker);
        LeadSelection selection = LeadSelection.of(asker.workspace(), query.filter());
        return CappedCount.of(counted(selection.condition(), selection.parameters()), COUNT_LIMIT);
    }

    /** Where the lead stands in the list; empty when the list does not have it, or not any more. */
    public Optional<LeadPlace> neighbours(CurrentMember asker, LeadQuery query, LeadId lead) {
        memberships.requireMember(asker);
        LeadSelection selection = LeadSelection.of(asker.workspace(), query.filter());
        LeadOrder order = LeadOrder.of(query.sort());
        return keyOf(selection, lead).map(key -> {
            LeadOrder back = order.reversed();
            long before = counted(selection.condition() + " and " + back.after(), parameters(selection, back, key));
            return new LeadPlace(
                    firstAfter(selection, back, key),
                    firstAfter(selection, order, key),
                    CappedCount.of(before + 1, COUNT_LIMIT),
                    count(asker, query));
        });
    }

    private Optional<LeadKey> keyOf(LeadSelection selection, LeadId lead) {
        return jdbc.sql("select " + LeadKey.COLUMNS + " from lead l where l.id = :lead and " + selection.condition())
                .params(selection.parameters())
                .param("lead", lead.value())
                .query(LeadKey::read)
                .optional();
    }

    private Optional<LeadId> firstAfter(LeadSelection selection, LeadOrder order, LeadKey key) {
        return jdbc.sql("select l.id from lead l where " + selection.condition() + " and " + order.after()
                        + " order by " + order.orderBy() + " fetch first 1 rows only")
                .params(parameters(selection, order, key))
                .query((rs, row) -> new LeadId(rs.getLong(1)))
                .optional();
    }

    /** One more than the limit at most, and no more work than that. */
    private long counted(String condition, Map<String, Object> parameters) {
        return jdbc.sql("select count(*) from (select 1 as one from lead l where " + condition
                        + " fetch first :enough rows only) counted")
                .params(parameters)
                .param("enough", COUNT_LIMIT + 1)
                .query(Long.class)
                .single();
    }

    private static Map<String, Object> parameters(LeadSelection selection, LeadOrder order, @Nullable LeadKey after) {
        Map<String, Object> parameters = new HashMap<>(selection.parameters());
        if (after != null) {
            parameters.putAll(order.parameters(after));
        }
        return parameters;
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

    /** The part of a profile that has to do with its name. */
    static LeadProfile name(ResultSet rs) throws SQLException {
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
