package app.leadline.lead.ui;

import app.leadline.lead.LeadQuery;
import app.leadline.shared.LeadId;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The way from the list to a lead and back to the same row. */
final class LeadLinks {

    private static final Pattern LEAD = Pattern.compile("leads/(\\d{1,18})(/.*)?");

    private LeadLinks() {}

    /** A lead that was looked at last in this browser tab. */
    private record LastSeen(@Nullable LeadId lead) {}

    /** The page of a lead that knows its neighbours in the list. */
    static String href(LeadId lead, LeadQuery list) {
        return "leads/" + lead + "?" + listOf(list).getQueryString();
    }

    /** Opens that page. */
    static void open(LeadId lead, LeadQuery list) {
        UI.getCurrent().navigate("leads/" + lead, listOf(list));
    }

    private static QueryParameters listOf(LeadQuery list) {
        return QueryParameters.simple(Map.of("list", list.compact()));
    }

    static Location location(LeadQuery query) {
        return new Location("leads", QueryParameters.simple(query.parameters()));
    }

    /** Remembers from now on which lead is looked at, also when one steps from lead to lead. */
    static void follow(UI ui) {
        if (ComponentUtil.getData(ui, LastSeen.class) == null) {
            ComponentUtil.setData(ui, LastSeen.class, new LastSeen(null));
            ui.addAfterNavigationListener(arrived -> {
                Matcher lead = LEAD.matcher(arrived.getLocation().getPath());
                if (lead.matches()) {
                    LeadId seen = new LeadId(Long.parseLong(lead.group(1)));
                    ComponentUtil.setData(ui, LastSeen.class, new LastSeen(seen));
                }
            });
        }
    }

    static Optional<LeadId> lastSeen(UI ui) {
        return Optional.ofNullable(ComponentUtil.getData(ui, LastSeen.class))
                .flatMap(seen -> Optional.ofNullable(seen.lead()));
    }
}
