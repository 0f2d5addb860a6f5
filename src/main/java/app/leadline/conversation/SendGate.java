package app.leadline.conversation;

import app.leadline.lead.LeadReach;
import app.leadline.lead.LeadReading;
import app.leadline.lead.LeadStatus;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.InvalidInput;
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
        return refusal(leads.reach(asker, lead), accounts.own(asker, account));
    }

    /**
     * The two sides of a talk that may go on.
     *
     * @param self Telegram's number of the account's owner
     * @param peer Telegram's number of the lead
     */
    record Sides(long self, long peer) {}

    /** @throws InvalidInput for the whole with the reason, when they may not write just now; else as {@link #refusal} */
    Sides pass(CurrentMember asker, LeadId lead, TelegramAccountId account) {
        LeadReach reach = leads.reach(asker, lead);
        TelegramAccount own = accounts.own(asker, account);
        refusal(reach, own).ifPresent(refused -> {
            throw new InvalidInput(
                    "", refused.why().key(), refused.why().arguments().toArray());
        });
        return new Sides(Objects.requireNonNull(own.telegramUserId()), Objects.requireNonNull(reach.telegramUserId()));
    }

    private static Optional<Refusal> refusal(LeadReach lead, TelegramAccount own) {
        if (lead.telegramUserId() == null) {
            return Refusal.ofLead("conversation.send.noTelegramId");
        }
        if (lead.status() == LeadStatus.BLOCKED) {
            return Refusal.ofLead("conversation.send.blocked");
        }
        if (lead.status() == LeadStatus.ARCHIVED) {
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
