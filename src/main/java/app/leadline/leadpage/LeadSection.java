package app.leadline.leadpage;

import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import com.vaadin.flow.component.Component;

/**
 * A section of the left column of the Lead Detail Page, below profile, status and tags. Declare a Spring bean;
 * {@code @Order} places it.
 */
public interface LeadSection {

    /** Key of the message that heads it. */
    String title();

    default boolean visibleTo(CurrentMember member, LeadId lead) {
        return true;
    }

    /** Called once per lead shown. */
    Component content(LeadPageContext page);
}
