package app.leadline.conversation;

import app.leadline.lead.LeadProfile;
import app.leadline.lead.LeadService;
import app.leadline.lead.LeadSource;
import app.leadline.lead.NewLead;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Onboarding;
import app.leadline.organization.Role;
import app.leadline.shared.LeadId;
import app.leadline.shared.WorkspaceId;
import app.leadline.support.TestTicker;
import app.leadline.telegram.Login;
import app.leadline.telegram.Logins;
import app.leadline.telegram.OwnAccounts;
import app.leadline.telegram.TelegramAccount;
import app.leadline.telegram.TelegramAccounts;
import app.leadline.telegram.simulator.SimulatorControls;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People, leads and conversations for tests; every call makes new ones. */
@Component
public class Talks {

    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime() % 1_000_000_000_000L);
    private static final Instant FIRST = Instant.parse("2026-11-01T08:00:00Z");

    private final Onboarding onboarding;
    private final LeadService leads;
    private final OwnAccounts accounts;
    private final Logins logins;
    private final TelegramAccounts telegram;
    private final SimulatorControls simulator;
    /** Not in the application that journeys walk through: there time passes by itself. */
    private final ObjectProvider<TestTicker> ticker;

    private final JdbcClient jdbc;

    Talks(
            Onboarding onboarding,
            LeadService leads,
            OwnAccounts accounts,
            Logins logins,
            TelegramAccounts telegram,
            SimulatorControls simulator,
            ObjectProvider<TestTicker> ticker,
            JdbcClient jdbc) {
        this.logins = logins;
        this.telegram = telegram;
        this.simulator = simulator;
        this.ticker = ticker;
        this.onboarding = onboarding;
        this.leads = leads;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    public static long number() {
        return NUMBER.incrementAndGet();
    }

    /** Somebody who owns an organization. */
    public CurrentMember person(String name) {
        String email = name.toLowerCase(Locale.ROOT) + number() + "@example.com";
        var id = onboarding.person(email, name, null);
        return new CurrentMember(id, email, name, onboarding.organization(name + " & Co", id));
    }

    public CurrentMember colleague(CurrentMember of, Role role) {
        CurrentMember person = person(role.name());
        onboarding.join(of.workspace(), person.id(), role);
        return person.in(of.workspace());
    }

    public void join(CurrentMember member, WorkspaceId workspace) {
        onboarding.join(workspace, member.id(), Role.MEMBER);
    }

    public void leave(CurrentMember member, WorkspaceId workspace) {
        jdbc.sql("delete from membership where member_id = ? and workspace_id = ?")
                .params(member.id().value(), workspace.value())
                .update();
    }

    public LeadId lead(CurrentMember by) {
        return lead(by, number());
    }

    public LeadId lead(CurrentMember by, Long telegramUserId) {
        var profile = new LeadProfile("Lena", "Brandt", telegramUserId, null, null, null, null, null);
        return leads.create(by, NewLead.of(profile, LeadSource.MANUAL)).lead();
    }

    /** Connects an account of the member to the simulated Telegram. */
    public TelegramAccount connect(CurrentMember member) {
        Login login = logins.begin(member, () -> {});
        login.byPhone("+4178%07d".formatted(number() % 1_000_000 * 10 + 5));
        login.code("12345");
        simulator.settle();
        ticker.ifAvailable(TestTicker::settle);
        return telegram.own(member, login.account().orElseThrow());
    }

    public ConversationId conversation(CurrentMember owner, LeadId lead) {
        var account = accounts.forImport(owner, owner.id().value(), owner.name());
        jdbc.sql("""
                        insert into conversation (owner_id, account_id, lead_id, message_count, created_at)
                        values (?, ?, ?, 0, ?)""")
                .params(owner.id().value(), account.value(), lead.value(), FIRST.atOffset(ZoneOffset.UTC))
                .update();
        return new ConversationId(jdbc.sql("select id from conversation where account_id = ? and lead_id = ?")
                .params(account.value(), lead.value())
                .query(Long.class)
                .single());
    }

    /** "Message 0", "Message 1", ...; two at a time in the same second. */
    public void write(ConversationId conversation, int messages) {
        for (int i = 0; i < messages; i++) {
            write(conversation, "Message " + i);
        }
    }

    public void write(ConversationId conversation, String text) {
        long before = messagesOf(conversation);
        Instant at = FIRST.plusSeconds(before / 2);
        jdbc.sql("""
                        insert into message (conversation_id, telegram_message_id, sent_at, outgoing, kind, text, search_text)
                        values (?, ?, ?, ?, 'TEXT', ?, ?)""")
                .params(
                        conversation.value(),
                        before + 1,
                        at.atOffset(ZoneOffset.UTC),
                        before % 2 == 0,
                        text,
                        text.toLowerCase(Locale.ROOT))
                .update();
        jdbc.sql("update conversation set message_count = message_count + 1, newest_sent_at = ? where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), conversation.value())
                .update();
    }

    public long messagesOf(ConversationId conversation) {
        return jdbc.sql("select count(*) from message where conversation_id = ?")
                .param(conversation.value())
                .query(Long.class)
                .single();
    }
}
