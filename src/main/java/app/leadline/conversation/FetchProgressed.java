package app.leadline.conversation;

import app.leadline.shared.LeadId;
import app.leadline.shared.LiveEvent;
import app.leadline.shared.MemberId;
import app.leadline.telegram.TelegramAccountId;

/** A fetch of a member has come further or has ended. Carries no content. */
public record FetchProgressed(MemberId owner, LeadId lead, TelegramAccountId account) implements LiveEvent {

    /** Fetches of one member for one lead, through whichever account. */
    public record Of(MemberId owner, LeadId lead) {}

    @Override
    public Object topic() {
        return new Of(owner, lead);
    }
}
