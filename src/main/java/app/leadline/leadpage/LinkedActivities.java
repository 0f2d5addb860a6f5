package app.leadline.leadpage;

import app.leadline.lead.LeadEvent;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import com.vaadin.flow.component.Component;

/**
 * What happened to one thing of a lead, for the page of that thing. The feature that keeps activities declares the bean; a page
 * that shows one of its links needs to know no more of it.
 */
public interface LinkedActivities {

    /**
     * A list, newest first, that keeps itself up to date while it is shown.
     *
     * @param thing whose events carried this link; its label does not matter
     */
    Component of(CurrentMember member, LeadId lead, LeadEvent.Link thing);
}
