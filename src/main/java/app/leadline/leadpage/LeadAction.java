package app.leadline.leadpage;

import app.leadline.lead.LeadDetails;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A quick action of the Lead Detail Page. Declare a Spring bean; {@code @Order} places it. */
public interface LeadAction {

    /** Key of the message on the button. */
    String title();

    VaadinIcon icon();

    /** False hides the button; the service behind it refuses all the same. */
    default boolean visibleFor(LeadDetails lead) {
        return true;
    }

    /** Shown in the colour of danger, at the end. */
    default boolean destructive() {
        return false;
    }

    void run(LeadPageContext page);
}
