package app.leadline.conversation;

import app.leadline.lead.LeadDetails;
import app.leadline.lead.LeadReading;
import app.leadline.lead.LeadStatus;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.shared.Sentence;
import app.leadline.telegram.TelegramAccount;
import app.leadline.telegram.TelegramAccountId;
import app.leadline.telegram.TelegramAccounts;
import java.util.Objects;
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

    /** @param account whether it is the account that stands in the way, so that the page of accounts helps */
    public record Refusal(Sentence why, boolean account) {

        private static Optional<Refusal> ofLead(String key) {
            return Optional.of(new Refusal(Sentence.of(key), false));
        }
    }

    /**
     * Why not; empty when they may.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the account is not the asker's or they may not open the lead
     */
    public Optional<Refusal> refusal(CurrentMember asker, LeadId lead, TelegramAccountId account) {
        LeadDetails details = leads.details(asker, lead);
        TelegramAccount own = accounts.own(asker, account);
        if (details.profile().telegramUserId() == null) {
            return Refusal.ofLead("conversation.send.noTelegramId");
        }
        if (details.status() == LeadStatus.BLOCKED) {
            return Refusal.ofLead("conversation.send.blocked");
        }
        if (details.status() == LeadStatus.ARCHIVED) {
            return Refusal.ofLead("conversation.send.archived");
        }
        return switch (own.state()) {
            case CONNECTED -> Optional.empty();
            case CHECKING -> Optional.of(new Refusal(Sentence.of("conversation.send.checking"), false));
            case DISCONNECTED -> Optional.of(new Refusal(whyDisconnected(own), true));
        };
    }

    private static Sentence whyDisconnected(TelegramAccount account) {
        return Objects.requireNonNullElseGet(account.problem(), () -> Sentence.of("conversation.send.disconnected"));
    }
}
