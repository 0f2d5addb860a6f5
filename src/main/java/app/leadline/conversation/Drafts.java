package app.leadline.conversation;

import app.leadline.lead.LeadPolicy;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.telegram.CleanText;
import app.leadline.telegram.TelegramAccountId;
import app.leadline.telegram.TelegramAccounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the asker has typed and not sent, per lead and account: it is there on every device, and after a crash. */
@Service
@Transactional
public class Drafts {

    private static final int LIMIT = 65_000;

    private final LeadPolicy leads;
    private final TelegramAccounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(LeadPolicy leads, TelegramAccounts accounts, JdbcClient jdbc, Clock clock) {
        this.leads = leads;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param replyTo the message it answers, or null */
    public record Draft(String text, @Nullable MessageId replyTo) {}

    @Transactional(readOnly = true)
    public Optional<Draft> of(CurrentMember asker, LeadId lead, TelegramAccountId account) {
        leads.requireOpen(asker, lead);
        return jdbc.sql(
                        "select text, reply_to from message_draft where account_id = ? and lead_id = ? and owner_id = ?")
                .params(account.value(), lead.value(), asker.id().value())
                .query(Drafts::draft)
                .optional();
    }

    /** Keeps it, or forgets it when there is nothing in it. */
    public void keep(CurrentMember asker, LeadId lead, TelegramAccountId account, Draft draft) {
        leads.requireOpen(asker, lead);
        accounts.own(asker, account);
        forget(account, lead);
        if (!draft.text().isBlank()) {
            MessageId replyTo = draft.replyTo();
            jdbc.sql("""
                            insert into message_draft (owner_id, account_id, lead_id, text, reply_to, updated_at)
                            values (?, ?, ?, ?, ?, ?)""")
                    .param(asker.id().value())
                    .param(account.value())
                    .param(lead.value())
                    .param(CleanText.cut(CleanText.of(draft.text()), LIMIT))
                    .param(replyTo == null ? null : replyTo.value())
                    .param(clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    void forget(TelegramAccountId account, LeadId lead) {
        jdbc.sql("delete from message_draft where account_id = ? and lead_id = ?")
                .params(account.value(), lead.value())
                .update();
    }

    private static Draft draft(ResultSet rs, int row) throws SQLException {
        Long replyTo = rs.getObject("reply_to", Long.class);
        return new Draft(rs.getString("text"), replyTo == null ? null : new MessageId(replyTo));
    }
}
