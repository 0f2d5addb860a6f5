package app.leadline.deal.ui;

import app.leadline.deal.DealFilter;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.SignedIn;
import app.leadline.shared.ui.UrlParameters;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The deals of the workspace by stage. Filters are in the URL, so that a board can be sent to a colleague. */
@Route("deals")
@PermitAll
@JavaScript("context://scripts/keys.js")
@JavaScript("context://scripts/board.js")
public class BoardView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final SignedIn signedIn;
    private final DealParts parts;
    private @Nullable BoardPage page;

    BoardView(SignedIn signedIn, DealParts parts) {
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
            page = new BoardPage(member, parts);
            add(page);
        }
        page.open(DealFilter.of(parameters), parameters.getOrDefault(BoardPage.STAGE, ""));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("deal.board") + " · Leadline";
    }
}
