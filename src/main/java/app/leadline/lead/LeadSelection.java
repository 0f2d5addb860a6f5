package app.leadline.lead;

import app.leadline.shared.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A {@link LeadFilter} in one workspace as SQL: a condition on {@code lead l}, and its parameters. */
record LeadSelection(String condition, Map<String, Object> parameters) {

    static LeadSelection of(WorkspaceId workspace, LeadFilter filter) {
        StringBuilder condition = new StringBuilder("l.workspace_id = :workspace");
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("workspace", workspace.value());
        if (!filter.statuses().isEmpty() && !filter.statuses().equals(Set.of(LeadStatus.values()))) {
            condition.append(" and l.status in (:statuses)");
            parameters.put(
                    "statuses", filter.statuses().stream().map(Enum::name).toList());
        }
        if (!filter.priorities().isEmpty() && !filter.priorities().equals(Set.of(Priority.values()))) {
            condition.append(" and l.priority in (:priorities)");
            parameters.put(
                    "priorities",
                    filter.priorities().stream().map(Priority::rank).toList());
        }
        if (!filter.tags().isEmpty()) {
            condition.append(
                    " and exists (select 1 from lead_tag lt where lt.lead_id = l.id and lt.tag_id in (:tags))");
            parameters.put("tags", filter.tags().stream().map(TagId::value).toList());
        }
        List<String> words = filter.words();
        for (int i = 0; i < words.size(); i++) {
            condition.append(" and l.search_text like :word").append(i);
            parameters.put("word" + i, "%" + withoutWildcards(words.get(i)) + "%");
        }
        return new LeadSelection(condition.toString(), parameters);
    }

    /** Whether every lead of the workspace is selected. */
    boolean everything() {
        return parameters.size() == 1;
    }

    /** Backslash is the default escape character of both databases. */
    private static String withoutWildcards(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
