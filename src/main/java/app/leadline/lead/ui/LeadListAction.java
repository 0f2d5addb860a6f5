package app.leadline.lead.ui;

import app.leadline.lead.CappedCount;
import app.leadline.lead.LeadFilter;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;

/**
 * Something that can be done with leads of the list: with all that it shows just now, however many, or with those that were picked from
 * it. Declare a Spring bean; {@code @Order} places it.
 */
public interface LeadListAction {

    /** Key of the message on the button. */
    String title();

    VaadinIcon icon();

    /**
     * Called under the lock of the page, while there is at least one lead and none is picked. The service behind it selects the leads by
     * the filter itself, as they are when it runs.
     *
     * @param shown how many leads the list says it has
     */
    void run(CurrentMember member, LeadFilter filter, CappedCount shown);

    /**
     * Called under the lock of the page, while at least one lead is picked. Some of them may be gone by now, or not be for this member any
     * more: the service behind it looks.
     */
    void run(CurrentMember member, Set<LeadId> picked);
}
