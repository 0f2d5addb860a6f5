package app.leadline.lead;

import app.leadline.shared.LeadId;
import app.leadline.shared.SearchText;
import app.leadline.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A {@link LeadFilter} in one workspace as SQL: conditions on {@code lead l} and their parameters.
 *
 * @param indexed conditions that every order has an index for: a workspace, one status, one priority
 * @param sifted the other conditions; empty when there are none
 */
public record LeadSelection(String indexed, String sifted, Map<String, Object> parameters) {

    public static LeadSelection of(WorkspaceId workspace, LeadFilter filter) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        List<String> indexed = new ArrayList<>(List.of("l.workspace_id = :workspace"));
        List<String> sifted = new ArrayList<>();
        parameters.put("workspace", workspace.value());
        if (restricts(filter.statuses(), LeadStatus.values())) {
            (filter.statuses().size() == 1 ? indexed : sifted).add("l.status in (:statuses)");
            parameters.put(
                    "statuses", filter.statuses().stream().map(Enum::name).toList());
        }
        if (restricts(filter.priorities(), Priority.values())) {
            (filter.priorities().size() == 1 ? indexed : sifted).add("l.priority in (:priorities)");
            parameters.put(
                    "priorities",
                    filter.priorities().stream().map(Priority::rank).toList());
        }
        if (!filter.tags().isEmpty()) {
            sifted.add("exists (select 1 from lead_tag lt where lt.lead_id = l.id and lt.tag_id in (:tags))");
            parameters.put("tags", filter.tags().stream().map(TagId::value).toList());
        }
        List<String> words = filter.words();
        for (int i = 0; i < words.size(); i++) {
            sifted.add("l.search_text like :word" + i);
            parameters.put("word" + i, SearchText.anywhere(words.get(i)));
        }
        return new LeadSelection(String.join(" and ", indexed), String.join(" and ", sifted), parameters);
    }

    /** One lead, if it belongs to the workspace. */
    static LeadSelection of(WorkspaceId workspace, LeadId lead) {
        return new LeadSelection(
                "l.workspace_id = :workspace and l.id = :lead",
                "",
                Map.of("workspace", workspace.value(), "lead", lead.value()));
    }

    public String condition() {
        return sifted.isEmpty() ? indexed : indexed + " and " + sifted;
    }

    private static <E> boolean restricts(Set<E> chosen, E[] all) {
        return !chosen.isEmpty() && chosen.size() < all.length;
    }
}
