package app.leadline.segment.ui;

import app.leadline.organization.CurrentMember;
import app.leadline.organization.SignedIn;
import app.leadline.segment.SegmentId;
import app.leadline.segment.SegmentSummary;
import app.leadline.shared.WorkspaceId;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** One segment: its rule as a sentence, whether it moves, and the leads that are in it. */
@Route("segments/:segment([0-9]{1,18})")
@PermitAll
@JavaScript("context://scripts/keys.js")
@JavaScript("context://scripts/leads.js")
public class SegmentPage extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final SignedIn signedIn;
    private final SegmentParts parts;
    private String title = "";

    SegmentPage(SignedIn signedIn, SegmentParts parts) {
        this.signedIn = signedIn;
        this.parts = parts;
        addClassName("segments-page");
    }

    /** Throws for whoever may not see the segment, and when there is none; the page then says so. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SegmentId id = event.getRouteParameters()
                .getLong("segment")
                .map(SegmentId::new)
                .orElseThrow(NotFoundException::new);
        CurrentMember member = inItsWorkspace(signedIn, parts, id);
        SegmentSummary segment = parts.segments().one(member, id, getLocale());
        title = segment.name();
        removeAll();
        add(new OpenSegment(member, segment, parts));
    }

    /** Whoever follows a link to a segment of another workspace of theirs works there from now on. */
    static CurrentMember inItsWorkspace(SignedIn signedIn, SegmentParts parts, SegmentId id) {
        CurrentMember member = signedIn.member();
        WorkspaceId home = parts.segments().workspaceOf(member, id);
        return home.equals(member.workspace()) ? member : signedIn.workIn(home);
    }

    @Override
    public String getPageTitle() {
        return title + " · Leadline";
    }
}
