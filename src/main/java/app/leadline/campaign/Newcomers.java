package app.leadline.campaign;

import app.leadline.lead.LeadProfile;
import app.leadline.lead.LeadService;
import app.leadline.lead.LeadSource;
import app.leadline.lead.NewLead;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.MemberDirectory;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.MemberId;
import app.leadline.shared.PhoneNumber;
import app.leadline.shared.TelegramUsername;
import app.leadline.shared.Ticker;
import app.leadline.shared.WorkspaceId;
import app.leadline.telegram.AccountSessions;
import app.leadline.telegram.PersonQuery;
import app.leadline.telegram.TelegramAccountId;
import app.leadline.telegram.TelegramFailure;
import app.leadline.telegram.TelegramMessage;
import app.leadline.telegram.TelegramSession;
import app.leadline.telegram.TelegramUser;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Makes a lead of whoever writes to the account of a running campaign and is none yet, provided that nothing was written between the two
 * before: somebody with whom the owner talks already is not a stranger whom the campaign has brought.
 */
@Component
class Newcomers {

    private static final Logger log = LoggerFactory.getLogger(Newcomers.class);

    /** Telegram itself, which sends codes and warnings. */
    private static final long TELEGRAM = 777_000;

    private static final int NAME_LIMIT = 64;

    private static final int ATTEMPTS = 5;
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(1);

    private final LeadService leads;
    private final AccountSessions sessions;
    private final MemberDirectory members;
    private final JdbcClient jdbc;
    private final Ticker ticker;

    Newcomers(LeadService leads, AccountSessions sessions, MemberDirectory members, JdbcClient jdbc, Ticker ticker) {
        this.leads = leads;
        this.sessions = sessions;
        this.members = members;
        this.jdbc = jdbc;
        this.ticker = ticker;
    }

    void wrote(MemberId owner, TelegramAccountId account, long peer, TelegramMessage message) {
        List<WorkspaceId> missing = peer == TELEGRAM ? List.of() : withoutLead(account, peer);
        if (!missing.isEmpty()) {
            // Telegram is asked, which this thread serves.
            ticker.surely(() -> welcome(new Newcomer(owner, account, peer, message.id(), missing), ATTEMPTS));
        }
    }

    private List<WorkspaceId> withoutLead(TelegramAccountId account, long peer) {
        return jdbc.sql("""
                        select distinct c.workspace_id from campaign c where c.account_id = ? and c.status = 'ACTIVE'
                        and not exists (select 1 from lead l where l.workspace_id = c.workspace_id and l.telegram_user_id = ?)
                        order by c.workspace_id""")
                .params(account.value(), peer)
                .query((rs, row) -> new WorkspaceId(rs.getLong(1)))
                .list();
    }

    /** @param message Telegram's number of their first message */
    private record Newcomer(
            MemberId owner, TelegramAccountId account, long peer, long message, List<WorkspaceId> workspaces) {}

    private void welcome(Newcomer newcomer, int attempts) {
        try {
            TelegramSession session = sessions.session(newcomer.account());
            if (session.history(newcomer.peer(), newcomer.message(), 1)
                    .messages()
                    .isEmpty()) {
                TelegramUser person = session.resolve(PersonQuery.ofId(newcomer.peer()));
                newcomer.workspaces()
                        .forEach(workspace -> create(newcomer.owner(), workspace, newcomer.account(), person));
            }
        } catch (TelegramFailure failure) {
            log.info("somebody who wrote to account {} was not looked up: {}", newcomer.account(), failure.key());
            if (attempts > 1) {
                ticker.after(AGAIN_AFTER, () -> welcome(newcomer, attempts - 1));
            }
        }
    }

    private void create(MemberId owner, WorkspaceId workspace, TelegramAccountId account, TelegramUser person) {
        MemberDirectory.Entry sender =
                Objects.requireNonNull(members.named(List.of(owner)).get(owner));
        CurrentMember asker = new CurrentMember(owner, sender.email(), sender.name(), workspace);
        TelegramUsername username = usable(() -> TelegramUsername.parse(person.username()));
        PhoneNumber phone = usable(() -> PhoneNumber.parse(person.phone(), null));
        LeadProfile profile = new LeadProfile(
                cut(person.firstName()), cut(person.lastName()), person.id(), username, phone, null, null, null);
        LeadSource source = writes(workspace, account) ? LeadSource.CAMPAIGN : LeadSource.TELEGRAM;
        try {
            leads.create(asker, NewLead.of(profile, source));
        } catch (InvalidInput | AccessDeniedException refused) {
            log.info("somebody who wrote to account {} did not become a lead: {}", account, refused.getMessage());
        }
    }

    /** What Telegram shows need not be what a lead may have. */
    private static <T> @Nullable T usable(Supplier<@Nullable T> value) {
        try {
            return value.get();
        } catch (InvalidInput unusual) {
            log.debug("a detail of a newcomer is left out", unusual);
            return null;
        }
    }

    private static String cut(String name) {
        int end = name.offsetByCodePoints(0, Math.min(NAME_LIMIT / 2, name.codePointCount(0, name.length())));
        return name.length() <= NAME_LIMIT ? name : name.substring(0, end);
    }

    /** Whether a campaign that runs has written to anybody yet: who comes to its account from then on was probably told of it. */
    private boolean writes(WorkspaceId workspace, TelegramAccountId account) {
        return jdbc.sql("""
                        select 1 from campaign c where c.account_id = ? and c.status = 'ACTIVE' and c.workspace_id = ?
                        and exists (select 1 from campaign_message m where m.campaign_id = c.id and m.state = 'SENT')
                        fetch first 1 row only""")
                .params(account.value(), workspace.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
