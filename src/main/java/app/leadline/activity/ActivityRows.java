package app.leadline.activity;

import app.leadline.lead.FieldChange;
import app.leadline.lead.LeadEvent;
import app.leadline.organization.MemberDirectory;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads rows of a timeline. Each query walks one index as far as the page reaches and no further. */
@Component
class ActivityRows {

    private static final String COLUMNS = "select a.*, m.name as actor_name, m.email as actor_email ";

    private final JdbcClient jdbc;

    ActivityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Activity> page(LeadId lead, ActivityFilter filter, ActivityKey after, int limit) {
        List<Object> parameters = new ArrayList<>();
        List<String> walks = new ArrayList<>();
        for (LeadEvent.@Nullable Category category : walked(filter)) {
            walks.add("(" + walk(lead, filter, category, after, limit, parameters) + ")");
        }
        parameters.add(limit);
        String sql = COLUMNS + "from (select id, occurred_at from (" + String.join(" union all ", walks)
                + ") walked order by occurred_at desc, id desc limit ?) k join activity a on a.id = k.id"
                + " left join member m on m.id = a.actor_id order by k.occurred_at desc, k.id desc";
        return jdbc.sql(sql)
                .params(parameters)
                .query((rs, row) -> activity(rs, true))
                .list();
    }

    Optional<Activity> find(LeadId lead, long id) {
        return jdbc.sql(COLUMNS
                        + "from activity a left join member m on m.id = a.actor_id where a.id = ? and a.lead_id = ?")
                .params(id, lead.value())
                .query((rs, row) -> activity(rs, true))
                .optional();
    }

    /** The place of a row, or of the row that an edit was folded into. */
    Optional<ActivityKey> place(LeadId lead, long id) {
        return jdbc.sql("select r.occurred_at, r.id from activity a join activity r on r.id = coalesce(a.head_id, a.id)"
                        + " where a.id = ? and a.lead_id = ?")
                .params(id, lead.value())
                .query((rs, row) -> new ActivityKey(
                        rs.getObject("occurred_at", OffsetDateTime.class).toInstant(), rs.getLong("id")))
                .optional();
    }

    /** Found by the index of the thing, which has few rows however many its lead has. */
    List<Activity> of(LeadId lead, LeadEvent.Link thing, ActivityKey after, int limit) {
        String column = thing.kind().equals("deal") ? "a.deal_id" : "a.campaign_id";
        return jdbc.sql(COLUMNS + "from activity a left join member m on m.id = a.actor_id where " + column
                        + " = ? and a.lead_id = ? and a.occurred_at <= ? and (a.occurred_at < ? or a.id < ?)"
                        + " and a.head_id is null order by " + column
                        + ", a.lead_id, a.occurred_at desc, a.id desc limit ?")
                .params(thing.id(), lead.value(), utc(after.at()), utc(after.at()), after.id(), limit)
                .query((rs, row) -> activity(rs, true))
                .list();
    }

    /** The single edits behind a row, newest first; the row's own is the first of them. */
    List<Activity> edits(LeadId lead, long head) {
        return jdbc.sql(COLUMNS + """
                        from activity h join activity a on a.lead_id = h.lead_id and a.occurred_at <= h.occurred_at
                        and a.occurred_at >= h.first_at and (a.id = h.id or a.head_id = h.id)
                        left join member m on m.id = a.actor_id
                        where h.id = ? and h.lead_id = ? order by a.occurred_at desc, a.id desc""")
                .params(head, lead.value())
                .query((rs, row) -> activity(rs, false))
                .list();
    }

    /**
     * One walk for all rows, or one per category: rows of a rare category are found without passing all the others. The
     * index by actor goes on with the category, so a filter by actor alone walks every category.
     */
    private static Collection<LeadEvent.@Nullable Category> walked(ActivityFilter filter) {
        if (!filter.categories().isEmpty()) {
            return new ArrayList<>(filter.categories());
        }
        return filter.actor() == null
                ? Arrays.asList((LeadEvent.@Nullable Category) null)
                : new ArrayList<>(Arrays.asList(LeadEvent.Category.values()));
    }

    /** H2 takes an index for sorting only when the order names all its columns, the fixed ones too. */
    private static String walk(
            LeadId lead,
            ActivityFilter filter,
            LeadEvent.@Nullable Category category,
            ActivityKey after,
            int limit,
            List<Object> parameters) {
        StringBuilder where = new StringBuilder();
        String order = "lead_id, ";
        if (filter.actor() != null) {
            order = "actor_id, " + order;
            if (filter.actor().equals(ActivityFilter.SYSTEM)) {
                where.append("actor_id is null and ");
            } else {
                where.append("actor_id = ? and ");
                parameters.add(filter.actor().value());
            }
        }
        where.append("lead_id = ? and ");
        parameters.add(lead.value());
        if (category != null) {
            order += "category, ";
            where.append("category = ? and ");
            parameters.add(category.name());
        }
        where.append("occurred_at <= ? and (occurred_at < ? or id < ?) and head_id is null");
        parameters.addAll(List.of(utc(after.at()), utc(after.at()), after.id()));
        for (String pattern : filter.patterns()) {
            where.append(" and search_text like ?");
            parameters.add(pattern);
        }
        parameters.add(limit);
        return "select id, occurred_at from activity where " + where + " order by " + order
                + "occurred_at desc, id desc limit ?";
    }

    private static Activity activity(ResultSet rs, boolean folded) throws SQLException {
        boolean severalEdits = folded && rs.getInt("edits") > 1;
        FieldChange change = change(rs);
        if (severalEdits && change != null) {
            change = Folding.leading(rs.getString("first_before"), change);
        }
        Happening what = new Happening(
                rs.getString("type"),
                change,
                arguments(rs.getString("arguments")),
                rs.getObject("restored_from") != null);
        return new Activity(
                rs.getLong("id"),
                rs.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                what,
                LeadEvent.Category.valueOf(rs.getString("category")),
                rs.getString("icon"),
                actor(rs),
                link(rs, "campaign"),
                link(rs, "deal"),
                severalEdits ? rs.getInt("edits") : 1);
    }

    private static @Nullable FieldChange change(ResultSet rs) throws SQLException {
        String field = rs.getString("field");
        return field == null
                ? null
                : new FieldChange(
                        field,
                        rs.getString("field_label"),
                        rs.getString("field_kind"),
                        rs.getString("value_before"),
                        rs.getString("value_after"));
    }

    private static List<String> arguments(@Nullable String json) {
        return json == null ? List.of() : List.of(ActivityLog.JSON.readValue(json, String[].class));
    }

    private static MemberDirectory.@Nullable Entry actor(ResultSet rs) throws SQLException {
        return rs.getObject("actor_id") == null
                ? null
                : new MemberDirectory.Entry(
                        new MemberId(rs.getLong("actor_id")), rs.getString("actor_name"), rs.getString("actor_email"));
    }

    private static LeadEvent.@Nullable Link link(ResultSet rs, String kind) throws SQLException {
        String label = rs.getString(kind + "_name");
        return label == null ? null : new LeadEvent.Link(kind, rs.getLong(kind + "_id"), label);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
