package app.leadline.lead.ui;

import app.leadline.lead.LeadDuplicates;
import app.leadline.lead.LeadList;
import app.leadline.lead.LeadService;
import app.leadline.lead.TagService;
import app.leadline.shared.ui.UiBroadcaster;
import java.util.List;
import org.springframework.stereotype.Component;

/** The services behind the list. */
@Component
record LeadListParts(
        LeadList list,
        TagService tags,
        LeadService leads,
        LeadDuplicates duplicates,
        List<LeadListAction> actions,
        UiBroadcaster broadcaster) {}
