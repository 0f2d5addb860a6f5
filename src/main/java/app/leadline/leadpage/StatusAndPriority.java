package app.leadline.leadpage;

import app.leadline.lead.LeadDetails;
import app.leadline.lead.LeadService;
import app.leadline.lead.LeadStatus;
import app.leadline.lead.Priority;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.signals.Signal;

/** Whether the lead may be messaged and how important it is; saved as soon as chosen. */
class StatusAndPriority extends Div {

    StatusAndPriority(LeadPageContext page, LeadService leads) {
        addClassName("lead-section");
        addClassName("lead-choices");
        var status = new SavedChoice<>(
                "status",
                LeadStatus.values(),
                page.details().peek().status(),
                (from, to) -> leads.changeStatus(page.member(), page.lead(), from, to));
        var priority = new SavedChoice<>(
                "priority",
                Priority.values(),
                page.details().peek().priority(),
                (from, to) -> leads.changePriority(page.member(), page.lead(), from, to));
        add(status, priority);
        Signal.effect(this, () -> {
            LeadDetails lead = page.details().get();
            status.confirm(lead.status(), lead.permissions().edit());
            priority.confirm(lead.priority(), lead.permissions().edit());
        });
    }
}
