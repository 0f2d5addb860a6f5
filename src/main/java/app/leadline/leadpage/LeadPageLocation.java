package app.leadline.leadpage;

import app.leadline.shared.LeadId;
import app.leadline.shared.ui.UrlParameters;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a URL of the page says besides lead and tab.
 *
 * @param list the list the lead was opened from, in the form the list wrote; empty when opened by itself
 * @param parameters of the tab
 */
record LeadPageLocation(String list, Map<String, String> parameters) {

    private static final String LIST = "list";

    static LeadPageLocation of(BeforeEnterEvent event) {
        Map<String, String> all = UrlParameters.of(event.getLocation().getQueryParameters());
        String list = all.getOrDefault(LIST, "");
        all.remove(LIST);
        return new LeadPageLocation(list, Map.copyOf(all));
    }

    LeadPageLocation with(Map<String, String> parameters) {
        return new LeadPageLocation(list, Map.copyOf(parameters));
    }

    Location location(LeadId lead, String tab) {
        Map<String, String> all = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            if (!value.isBlank()) {
                all.put(name, value);
            }
        });
        if (!list.isEmpty()) {
            all.put(LIST, list);
        }
        return new Location("leads/" + lead + (tab.isEmpty() ? "" : "/" + tab), QueryParameters.simple(all));
    }
}
