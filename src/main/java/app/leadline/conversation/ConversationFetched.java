package app.leadline.conversation;

import app.leadline.lead.LeadEvent;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import java.time.Instant;

/** A member fetched a conversation with a lead from Telegram for the first time. Tells that it happened and nothing more. */
public record ConversationFetched(LeadId lead, MemberId by, Instant at) implements LeadEvent {

    @Override
    public String type() {
        return "conversation.fetched";
    }

    @Override
    public Category category() {
        return Category.AUDIT;
    }

    @Override
    public String icon() {
        return "download";
    }
}
