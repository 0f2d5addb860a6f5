package app.leadline.deal;

import app.leadline.lead.FieldChange;
import app.leadline.lead.LeadEvent;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import java.time.Instant;
import java.util.List;

/**
 * Values of a deal changed, or it was moved between two open stages.
 *
 * @param title of the deal now
 */
public record DealChanged(LeadId lead, MemberId by, Instant at, DealId deal, String title, List<FieldChange> changes)
        implements LeadEvent {

    @Override
    public String type() {
        return "deal.changed";
    }

    @Override
    public Category category() {
        return Category.DEAL;
    }

    @Override
    public String icon() {
        return "money";
    }

    @Override
    public List<String> arguments() {
        return List.of(title);
    }

    @Override
    public List<Link> links() {
        return List.of(new Link("deal", deal.value(), title));
    }
}
