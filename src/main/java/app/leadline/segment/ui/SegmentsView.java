package app.leadline.segment.ui;

import app.leadline.organization.CurrentMember;
import app.leadline.organization.SignedIn;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** The segments of the workspace, for all its members. What is searched for is in the URL. */
@Route(SegmentLinks.LIST)
@PermitAll
@JavaScript("context://scripts/keys.js")
public class SegmentsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String SEARCH = "q";

    private final SignedIn signedIn;
    private final SegmentParts parts;

    SegmentsView(SignedIn signedIn, SegmentParts parts) {
        this.signedIn = signedIn;
        this.parts = parts;
        addClassName("segments-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CurrentMember member = signedIn.member();
        parts.policy().requireSee(member);
        removeAll();
        String search = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SEARCH)
                .orElse("");
        add(new SegmentList(member, parts, search));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("segment.list.title") + " · Leadline";
    }
}
