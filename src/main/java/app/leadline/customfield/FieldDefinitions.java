package app.leadline.customfield;

import app.leadline.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads definitions with their options, one statement for any number of them. Asks nobody who may. */
@Repository
class FieldDefinitions {

    private static final String SELECT = """
            select f.id, f.workspace_id, f.name, f.label, f.help, f.type, f.required, f.editable_by_members,
              f.min_value, f.max_value, f.version, o.id as option_id, o.label as option_label
            from custom_field f left join custom_field_option o on o.field_id = f.id
            where\s""";
    private static final String IN_ORDER = " order by f.place, f.id, o.place, o.id";

    private final JdbcClient jdbc;

    FieldDefinitions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FieldDefinition> of(WorkspaceId workspace) {
        return read(jdbc.sql(SELECT + "f.workspace_id = ?" + IN_ORDER).param(workspace.value()));
    }

    Optional<FieldDefinition> find(WorkspaceId workspace, FieldId id) {
        return read(jdbc.sql(SELECT + "f.workspace_id = ? and f.id = ?" + IN_ORDER)
                        .params(workspace.value(), id.value()))
                .stream()
                .findFirst();
    }

    Optional<FieldDefinition> named(WorkspaceId workspace, String name) {
        return read(jdbc.sql(SELECT + "f.workspace_id = ? and f.name = ?" + IN_ORDER)
                        .params(workspace.value(), name))
                .stream()
                .findFirst();
    }

    private static List<FieldDefinition> read(JdbcClient.StatementSpec statement) {
        Map<Long, FieldDefinition> found = new LinkedHashMap<>();
        Map<Long, List<FieldOption>> options = new LinkedHashMap<>();
        statement.query(row -> {
            long id = row.getLong("id");
            if (!found.containsKey(id)) {
                found.put(id, definition(row));
            }
            long option = row.getLong("option_id");
            if (!row.wasNull()) {
                options.computeIfAbsent(id, field -> new ArrayList<>())
                        .add(new FieldOption(new OptionId(option), row.getString("option_label")));
            }
        });
        return found.entrySet().stream()
                .map(entry -> with(entry.getValue(), options.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    private static FieldDefinition definition(ResultSet row) throws SQLException {
        return new FieldDefinition(
                new FieldId(row.getLong("id")),
                new WorkspaceId(row.getLong("workspace_id")),
                row.getString("name"),
                row.getString("label"),
                row.getString("help"),
                FieldType.valueOf(row.getString("type")),
                row.getBoolean("required"),
                row.getBoolean("editable_by_members"),
                row.getBigDecimal("min_value"),
                row.getBigDecimal("max_value"),
                List.of(),
                row.getInt("version"));
    }

    private static FieldDefinition with(FieldDefinition f, List<FieldOption> options) {
        return new FieldDefinition(
                f.id(),
                f.workspace(),
                f.name(),
                f.label(),
                f.help(),
                f.type(),
                f.required(),
                f.editableByMembers(),
                f.min(),
                f.max(),
                options,
                f.version());
    }
}
