package app.leadline.conversation;

import app.leadline.lead.LeadEvent;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import java.time.Instant;

/** A member deleted their conversation with a lead from the database. Tells that it happened and nothing more. */
public record ConversationDeleted(LeadId lead, MemberId by, Instant at) implements LeadEvent {

    @Override
    public String type() {
        return "conversation.deleted";
    }

    @Override
    public Category category() {
        return Category.AUDIT;
    }

    @Override
    public String icon() {
        return "trash";
    }
}
