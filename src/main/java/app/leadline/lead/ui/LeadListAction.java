package app.leadline.lead.ui;

import app.leadline.lead.CappedCount;
import app.leadline.lead.LeadFilter;
import app.leadline.organization.CurrentMember;
import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * Something that can be done with all the leads that the list shows just now, however many. Declare a Spring bean; {@code @Order} places
 * it.
 */
public interface LeadListAction {

    /** Key of the message on the button. */
    String title();

    VaadinIcon icon();

    /**
     * Called under the lock of the page, while there is at least one lead. The service behind it selects the leads by the filter itself,
     * as they are when it runs.
     *
     * @param shown how many leads the list says it has
     */
    void run(CurrentMember member, LeadFilter filter, CappedCount shown);
}
