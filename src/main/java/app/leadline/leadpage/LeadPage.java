package app.leadline.leadpage;

import app.leadline.lead.LeadDeleted;
import app.leadline.lead.LeadDetails;
import app.leadline.lead.LeadEvent;
import app.leadline.lead.LeadReading;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.SignedIn;
import app.leadline.shared.LeadId;
import app.leadline.shared.LiveEvent;
import app.leadline.shared.ui.UiBroadcaster;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.local.ValueSignal;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** The Lead Detail Page: who a lead is, what happened, and what hangs on it. */
@Route("leads/:lead([0-9]{1,18})/:tab?")
@PermitAll
@JavaScript("context://scripts/keys.js")
@JavaScript("context://scripts/beside.js")
public class LeadPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final SignedIn signedIn;
    private final LeadReading reading;
    private final UiBroadcaster broadcaster;
    private final LeadPageParts parts;
    private @Nullable OpenLead open;

    LeadPage(SignedIn signedIn, LeadReading reading, UiBroadcaster broadcaster, LeadPageParts parts) {
        this.signedIn = signedIn;
        this.reading = reading;
        this.broadcaster = broadcaster;
        this.parts = parts;
        addClassName("lead-page");
    }

    /** One lead on this page, until another one is opened in its place. */
    private record OpenLead(LeadScope scope, ValueSignal<LeadDetails> details, LeadTabs tabs, LeadBar bar) {}

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LeadId lead =
                event.getRouteParameters().getLong("lead").map(LeadId::new).orElseThrow(NotFoundException::new);
        LeadPageLocation location = LeadPageLocation.of(event);
        if (open == null || !open.scope().lead().equals(lead)) {
            open = show(lead, location);
        }
        Optional<String> wanted = event.getRouteParameters().get("tab");
        if (wanted.isPresent() && !open.tabs().knows(wanted.get())) {
            throw new AccessDeniedException("no such tab for this member");
        }
        open.scope().moveTo(location);
        open.tabs().select(wanted.orElseGet(LastTab::get));
        open.bar().place(location);
    }

    private OpenLead show(LeadId lead, LeadPageLocation location) {
        CurrentMember member = signedIn.member();
        LeadDetails found = reading.details(member, lead);
        if (!found.workspace().equals(member.workspace())) {
            member = signedIn.workIn(found.workspace());
        }
        ValueSignal<LeadDetails> details = new ValueSignal<>(found);
        Div frame = new Div();
        frame.addClassName("lead-frame");
        LeadScope scope = new LeadScope(lead, details, member, location, new Drawers(frame));
        LeadTabs tabs = parts.tabs(scope);
        LeadBar bar = parts.bar(scope);
        frame.add(bar, parts.leftColumn(scope), tabs, parts.rightColumn(scope));
        broadcaster.listen(frame, lead, event -> hear(event, scope, details));
        removeAll();
        add(frame);
        return new OpenLead(scope, details, tabs, bar);
    }

    private void hear(LiveEvent event, LeadScope scope, ValueSignal<LeadDetails> details) {
        if (event instanceof LeadDeleted) {
            removeAll();
            open = null;
            add(new LeadGone());
            return;
        }
        try {
            details.set(reading.details(scope.member(), scope.lead()));
        } catch (AccessDeniedException noLonger) {
            removeAll();
            open = null;
            add(new LeadGone());
            return;
        }
        if (event instanceof LeadEvent leadEvent) {
            scope.tell(leadEvent);
        }
    }

    @Override
    public String getPageTitle() {
        return open == null ? "Leadline" : open.details().peek().name() + " · Leadline";
    }
}
