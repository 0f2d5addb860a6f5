package app.leadline.leadpage;

import app.leadline.lead.LeadList;
import app.leadline.lead.LeadQuery;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** The leads of the workspace, filtered and in some order; knows any list that nobody else knows. */
@Service
@Order(Ordered.LOWEST_PRECEDENCE)
class AllLeads implements LeadLists {

    private final LeadList leads;

    AllLeads(LeadList leads) {
        this.leads = leads;
    }

    /** A lead that was opened by itself stands in no list. */
    @Override
    public Optional<Origin> find(CurrentMember asker, String list) {
        Map<String, String> parameters =
                list.isEmpty() ? Map.of() : LeadQuery.ofCompact(list).parameters();
        return Optional.of(new Origin(
                Texts.of("leadpage.bar.back"),
                new Location("leads", QueryParameters.simple(parameters)).getPathWithQueryParameters(),
                lead -> list.isEmpty() ? Optional.empty() : leads.neighbours(asker, LeadQuery.ofCompact(list), lead)));
    }
}
