package app.leadline.lead;

import app.leadline.shared.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** Where a lead stands in any of the orders of {@link LeadSort}; the next page begins after it. Opaque to others. */
public final class LeadKey {

    static final String COLUMNS = "l.id, l.sort_name, l.created_at, l.priority, l.status";

    private final long id;
    private final String sortName;
    private final OffsetDateTime createdAt;
    private final int priority;
    private final String status;

    private LeadKey(ResultSet rs) throws SQLException {
        id = rs.getLong("id");
        sortName = rs.getString("sort_name");
        createdAt = rs.getObject("created_at", OffsetDateTime.class);
        priority = rs.getInt("priority");
        status = rs.getString("status");
    }

    static LeadKey read(ResultSet rs, int row) throws SQLException {
        return new LeadKey(rs);
    }

    LeadId lead() {
        return new LeadId(id);
    }

    OffsetDateTime createdAt() {
        return createdAt;
    }

    Object value(String column) {
        return switch (column) {
            case "id" -> id;
            case "sort_name" -> sortName;
            case "created_at" -> createdAt;
            case "priority" -> priority;
            case "status" -> status;
            default -> throw new IllegalArgumentException(column);
        };
    }
}
