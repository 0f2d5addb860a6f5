package app.leadline.lead;

import app.leadline.shared.LeadId;
import app.leadline.shared.Sentence;
import java.util.Optional;

/**
 * Something worth a warning that is deleted together with a lead: conversations, deals. The rows themselves go by their
 * foreign keys ({@code on delete cascade}).
 */
public interface GoesWithLead {

    /** What would be lost, for instance "2 conversations"; empty when nothing would. */
    Optional<Sentence> lossOf(LeadId lead);
}
