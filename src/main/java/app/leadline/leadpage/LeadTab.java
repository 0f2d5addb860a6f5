package app.leadline.leadpage;

import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import com.vaadin.flow.component.Component;

/** A tab of the Lead Detail Page. Declare a Spring bean; {@code @Order} places it. */
public interface LeadTab {

    /** Its place in the URL, lower case without slashes: {@code messages} gives {@code /leads/42/messages}. */
    String path();

    /** Key of the message that names it. */
    String title();

    /** False hides the tab and refuses its URL. */
    default boolean visibleTo(CurrentMember member, LeadId lead) {
        return true;
    }

    /**
     * Called when the tab is first selected for a lead, and again for the next lead. Must come back at once: load with
     * {@code AsyncLoad} when it may take long.
     */
    Component content(LeadPageContext page);
}
