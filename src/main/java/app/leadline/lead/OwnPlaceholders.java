package app.leadline.lead;

import app.leadline.shared.LeadId;
import app.leadline.shared.PhoneNumber;
import app.leadline.shared.Sentence;
import app.leadline.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The profile of a lead, for texts. */
@Component
@Order(100)
class OwnPlaceholders implements LeadPlaceholders {

    private static final List<String> NAMES =
            List.of("first_name", "last_name", "username", "phone", "country", "group_name");

    private final JdbcClient jdbc;

    OwnPlaceholders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Placeholder> of(WorkspaceId workspace) {
        return NAMES.stream()
                .map(name -> new Placeholder(name, Sentence.of("lead.field." + name)))
                .toList();
    }

    @Override
    public Map<LeadId, Map<String, String>> values(
            WorkspaceId workspace, Map<LeadId, Locale> leads, Set<String> names) {
        Map<LeadId, Map<String, String>> found = new HashMap<>();
        if (leads.isEmpty() || NAMES.stream().noneMatch(names::contains)) {
            return found;
        }
        jdbc.sql("select l.id, " + String.join(", ", NAMES)
                        + " from lead l where l.workspace_id = :workspace and l.id in (:leads)")
                .param("workspace", workspace.value())
                .param("leads", leads.keySet().stream().map(LeadId::value).toList())
                .query(row -> {
                    LeadId lead = new LeadId(row.getLong("id"));
                    found.put(lead, values(row, leads.getOrDefault(lead, Locale.ROOT), names));
                });
        return found;
    }

    private static Map<String, String> values(ResultSet row, Locale language, Set<String> names) throws SQLException {
        Map<String, String> values = new HashMap<>();
        for (String name : NAMES) {
            String value = row.getString(name);
            if (names.contains(name) && value != null && !value.isEmpty()) {
                values.put(name, shown(name, value, language));
            }
        }
        return values;
    }

    private static String shown(String name, String value, Locale language) {
        return switch (name) {
            case "username" -> "@" + value;
            case "phone" -> new PhoneNumber(value).formatted();
            case "country" -> Locale.of("", value).getDisplayCountry(language);
            default -> value;
        };
    }
}
