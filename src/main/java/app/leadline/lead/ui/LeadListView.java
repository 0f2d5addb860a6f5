package app.leadline.lead.ui;

import app.leadline.lead.LeadQuery;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.SignedIn;
import app.leadline.shared.ui.UrlParameters;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The leads of the workspace. Search, filters and order are in the URL, so that a list can be sent to a colleague. */
@Route("leads")
@PermitAll
@JavaScript("context://scripts/keys.js")
@JavaScript("context://scripts/leads.js")
public class LeadListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final SignedIn signedIn;
    private final LeadListParts parts;
    private @Nullable LeadListPage page;

    LeadListView(SignedIn signedIn, LeadListParts parts) {
        this.signedIn = signedIn;
        this.parts = parts;
        addClassName("leads-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CurrentMember member = signedIn.member();
        Map<String, String> parameters = UrlParameters.of(event.getLocation().getQueryParameters());
        if (page == null || !page.isOf(member)) {
            removeAll();
            page = new LeadListPage(member, parts);
            add(page);
        }
        LeadLinks.follow(event.getUI());
        page.open(LeadQuery.of(parameters), LeadLinks.lastSeen(event.getUI()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("leadlist.title") + " · Leadline";
    }
}
