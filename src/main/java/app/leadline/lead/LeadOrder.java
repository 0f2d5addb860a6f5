package app.leadline.lead;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A {@link LeadSort} as SQL. All columns run in the same direction and the workspace stands first, so that one index
 * serves both directions, on PostgreSQL and on H2.
 */
record LeadOrder(List<String> columns, boolean descending) {

    static LeadOrder of(LeadSort sort) {
        List<String> columns = switch (sort.by()) {
            case NAME -> List.of("sort_name", "id");
            case CREATED -> List.of("created_at", "id");
            case PRIORITY -> List.of("priority", "sort_name", "id");
            case STATUS -> List.of("status", "sort_name", "id");
        };
        return new LeadOrder(columns, sort.descending());
    }

    LeadOrder reversed() {
        return new LeadOrder(columns, !descending);
    }

    String orderBy() {
        String direction = descending ? " desc" : "";
        return "l.workspace_id" + direction
                + columns.stream().map(c -> ", l." + c + direction).collect(Collectors.joining());
    }

    /** The condition for what stands after a key, whose values are the {@link #parameters}. */
    String after() {
        String first = columns.getFirst();
        String sign = descending ? "<" : ">";
        // The first comparison says nothing new; H2 finds the place in the index by it.
        return "l." + first + " " + sign + "= :after_" + first + " and ("
                + columns.stream().map(c -> "l." + c).collect(Collectors.joining(", "))
                + ") " + sign + " ("
                + columns.stream().map(c -> ":after_" + c).collect(Collectors.joining(", "))
                + ")";
    }

    Map<String, Object> parameters(LeadKey key) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        columns.forEach(column -> parameters.put("after_" + column, key.value(column)));
        return parameters;
    }
}
