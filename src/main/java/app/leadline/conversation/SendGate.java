package app.leadline.conversation;

import app.leadline.lead.LeadDetails;
import app.leadline.lead.LeadReading;
import app.leadline.lead.LeadStatus;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.shared.Sentence;
import app.leadline.telegram.AccountState;
import app.leadline.telegram.TelegramAccount;
import app.leadline.telegram.TelegramAccountId;
import app.leadline.telegram.TelegramAccounts;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Whether the asker may write to a lead through an account just now; the service refuses by it, the composer says why. */
@Service
public class SendGate {

    private final LeadReading leads;
    private final TelegramAccounts accounts;

    SendGate(LeadReading leads, TelegramAccounts accounts) {
        this.leads = leads;
        this.accounts = accounts;
    }

    /**
     * Why not; empty when they may.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the account is not the asker's or they may not open the lead
     */
    public Optional<Sentence> refusal(CurrentMember asker, LeadId lead, TelegramAccountId account) {
        LeadDetails details = leads.details(asker, lead);
        TelegramAccount own = accounts.own(asker, account);
        if (details.profile().telegramUserId() == null) {
            return Optional.of(Sentence.of("conversation.send.noTelegramId"));
        }
        if (details.status() == LeadStatus.BLOCKED) {
            return Optional.of(Sentence.of("conversation.send.blocked"));
        }
        if (details.status() == LeadStatus.ARCHIVED) {
            return Optional.of(Sentence.of("conversation.send.archived"));
        }
        if (own.state() != AccountState.CONNECTED) {
            return Optional.of(Sentence.of("conversation.send.disconnected"));
        }
        return Optional.empty();
    }
}
