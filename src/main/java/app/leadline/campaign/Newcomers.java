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
import java.util.List;
import java.util.Map;
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
            ticker.surely(() -> welcome(owner, account, peer, message.id(), missing));
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

    private void welcome(
            MemberId owner, TelegramAccountId account, long peer, long message, List<WorkspaceId> workspaces) {
        try {
            TelegramSession session = sessions.session(account);
            if (session.history(peer, message, 1).messages().isEmpty()) {
                TelegramUser person = session.resolve(PersonQuery.ofId(peer));
                workspaces.forEach(workspace -> create(owner, workspace, account, person));
            }
        } catch (TelegramFailure failure) {
            log.info("somebody who wrote to account {} could not be looked up: {}", account, failure.key());
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
        LeadSource source = takesPart(workspace, account, username, phone) ? LeadSource.CAMPAIGN : LeadSource.TELEGRAM;
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

    /** Whether a campaign of the account knows the person by a name or number already, and did not know their Telegram id. */
    private boolean takesPart(
            WorkspaceId workspace,
            TelegramAccountId account,
            @Nullable TelegramUsername username,
            @Nullable PhoneNumber phone) {
        return jdbc.sql("""
                        select 1 from participation p join campaign c on c.id = p.campaign_id join lead l on l.id = p.lead_id
                        where c.account_id = :account and l.workspace_id = :workspace
                        and (l.username = :username or l.phone = :phone) fetch first 1 row only""")
                .params(Map.of(
                        "account",
                        account.value(),
                        "workspace",
                        workspace.value(),
                        "username",
                        username == null ? "" : username.value(),
                        "phone",
                        phone == null ? "" : phone.value()))
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
