package app.leadline.deal;

import app.leadline.campaign.CampaignId;
import app.leadline.lead.LeadFilter;
import app.leadline.shared.MemberId;
import app.leadline.shared.SearchText;
import app.leadline.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A {@link DealFilter} in one workspace as SQL: a condition on {@code deal d} and its parameters.
 */
record DealSelection(String condition, Map<String, Object> parameters) {

    static DealSelection of(WorkspaceId workspace, DealFilter filter) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        List<String> conditions = new ArrayList<>(List.of("d.workspace_id = :workspace"));
        parameters.put("workspace", workspace.value());
        if (!filter.creators().isEmpty()) {
            conditions.add("d.created_by in (:creators)");
            parameters.put(
                    "creators", filter.creators().stream().map(MemberId::value).toList());
        }
        if (!filter.campaigns().isEmpty()) {
            conditions.add("d.campaign_id in (:campaigns)");
            parameters.put(
                    "campaigns",
                    filter.campaigns().stream().map(CampaignId::value).toList());
        }
        if (!filter.currencies().isEmpty()) {
            conditions.add("d.currency in (:currencies)");
            parameters.put(
                    "currencies",
                    filter.currencies().stream().map(Currency::getCurrencyCode).toList());
        }
        if (!filter.revenueTypes().isEmpty()) {
            conditions.add("d.revenue_type in (:types)");
            parameters.put(
                    "types", filter.revenueTypes().stream().map(Enum::name).toList());
        }
        List<String> words = SearchText.words(filter.text());
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String ofLead = LeadFilter.word(word);
            parameters.put("word" + i, SearchText.anywhere(word));
            if (ofLead.equals(word)) {
                conditions.add("d.search_text like :word" + i);
            } else {
                conditions.add("(d.search_text like :word" + i + " or d.search_text like :lead" + i + ")");
                parameters.put("lead" + i, SearchText.anywhere(ofLead));
            }
        }
        return new DealSelection(String.join(" and ", conditions), parameters);
    }
}
