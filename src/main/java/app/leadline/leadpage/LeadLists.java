package app.leadline.leadpage;

import app.leadline.lead.LeadPlace;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import java.util.Optional;
import java.util.function.Function;

/**
 * A kind of list from which leads are opened. The list writes something of its own into the parameter {@code list} of a lead's URL, and
 * the page leads back there and knows the previous and next lead. Declare a Spring bean; the first one that knows a list is asked.
 */
public interface LeadLists {

    /**
     * @param list what stands in the URL, which anybody can type
     * @return empty when it is no list of this kind, or none the asker may see
     */
    Optional<Origin> find(CurrentMember asker, String list);

    /**
     * The list a lead was opened from.
     *
     * @param name in the language of the reader
     * @param href its address
     * @param place where a lead stands in it; empty when it does not have the lead
     */
    record Origin(String name, String href, Function<LeadId, Optional<LeadPlace>> place) {}
}
