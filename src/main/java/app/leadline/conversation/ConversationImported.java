package app.leadline.conversation;

import app.leadline.lead.LeadEvent;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import java.time.Instant;

/** A member imported messages of a conversation with a lead from an export. Tells that it happened and nothing more. */
public record ConversationImported(LeadId lead, MemberId by, Instant at) implements LeadEvent {

    @Override
    public String type() {
        return "conversation.imported";
    }

    @Override
    public Category category() {
        return Category.AUDIT;
    }

    @Override
    public String icon() {
        return "upload";
    }
}
