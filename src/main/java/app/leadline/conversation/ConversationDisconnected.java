package app.leadline.conversation;

import app.leadline.lead.LeadEvent;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import java.time.Instant;

/** A member removed the account of their conversation with a lead; what it says can still be read. Tells that it happened and nothing more. */
record ConversationDisconnected(LeadId lead, MemberId by, Instant at) implements LeadEvent {

    @Override
    public String type() {
        return "conversation.disconnected";
    }

    @Override
    public Category category() {
        return Category.AUDIT;
    }

    @Override
    public String icon() {
        return "unlink";
    }
}
