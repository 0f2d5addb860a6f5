package app.leadline.lead;

import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import java.time.Instant;
import java.util.List;

/** A lead came into the CRM. */
public record LeadCreated(LeadId lead, MemberId by, Instant at, LeadSource source) implements LeadEvent {

    @Override
    public String type() {
        return "lead.created." + source.name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public Category category() {
        return Category.AUDIT;
    }

    @Override
    public String icon() {
        return "user-star";
    }

    @Override
    public List<String> arguments() {
        return List.of();
    }
}
