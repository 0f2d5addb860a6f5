package app.leadline.crash;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.LeadlineApplication;
import app.leadline.conversation.ConversationFetch;
import app.leadline.conversation.FetchState;
import app.leadline.conversation.Outbox;
import app.leadline.lead.LeadProfile;
import app.leadline.lead.LeadService;
import app.leadline.lead.LeadSource;
import app.leadline.lead.NewLead;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Onboarding;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import app.leadline.telegram.Login;
import app.leadline.telegram.Logins;
import app.leadline.telegram.TelegramAccountId;
import app.leadline.telegram.TelegramGateway;
import app.leadline.telegram.simulator.SimulatedTalk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionException;

/** The application as it is shipped but for its pages, in the process of the test, and a member who has connected an account. */
final class BusyApplication implements AutoCloseable {

    private static final Duration BETWEEN_PRESSES = Duration.ofMillis(100);

    private final ConfigurableApplicationContext application;
    private final CurrentMember member;
    private final TelegramAccountId account;
    private final long self;
    private final JdbcClient jdbc;

    BusyApplication(TelegramGateway gateway, String database, Path data) {
        ApplicationContextInitializer<GenericApplicationContext> door =
                context -> context.registerBean(TelegramGateway.class, () -> gateway);
        application = new SpringApplicationBuilder(LeadlineApplication.class)
                .initializers(door)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(
                        "--spring.datasource.url=" + database,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        // So that a pool without connections is one more thing that fails, and not only takes long.
                        "--spring.datasource.hikari.connection-timeout=1000",
                        "--spring.autoconfigure.exclude=com.vaadin.flow.spring.SpringBootAutoConfiguration",
                        "--spring.jpa.hibernate.ddl-auto=none",
                        "--leadline.data=" + data,
                        "--leadline.telegram.gateway=remote",
                        "--leadline.telegram.node=restart-test",
                        "--leadline.outbox.pause=5ms",
                        "--logging.level.root=error");
        Onboarding onboarding = application.getBean(Onboarding.class);
        MemberId id = onboarding.person("busy@leadline.test", "Anna", null);
        member = new CurrentMember(id, "busy@leadline.test", "Anna", onboarding.organization("Anna & Co", id));
        Login login = application.getBean(Logins.class).begin(member, () -> {});
        login.byPhone("+41781234575");
        login.code("12345");
        account = login.connected().join();
        // Past the pool of the application, so that looking does not mend it.
        jdbc = JdbcClient.create(new DriverManagerDataSource(database, "postgres", "postgres"));
        self = jdbc.sql("select telegram_user_id from telegram_account")
                .query(Long.class)
                .single();
    }

    /** Telegram's number of the account. */
    long self() {
        return self;
    }

    LeadId lead(long person) {
        var profile = new LeadProfile("Lena", "Brandt " + person, person, null, null, null, null, null);
        return application
                .getBean(LeadService.class)
                .create(member, NewLead.of(profile, LeadSource.MANUAL))
                .lead();
    }

    void press(LeadId lead, UUID token, String text) {
        application.getBean(Outbox.class).send(member, lead, account, token, text, null);
    }

    /** Presses the button until it is taken. */
    void fetch(LeadId lead) {
        boolean taken = false;
        while (!taken) {
            try {
                application.getBean(ConversationFetch.class).begin(member, lead, account);
                taken = true;
            } catch (DataAccessException | TransactionException away) {
                LockSupport.parkNanos(BETWEEN_PRESSES.toNanos());
            }
        }
    }

    boolean fetched(LeadId lead) {
        FetchState state = application
                .getBean(ConversationFetch.class)
                .state(member, lead, account)
                .orElseThrow();
        assertThat(state.step()).isNotEqualTo(FetchState.Step.FAILED);
        return state.step() == FetchState.Step.DONE;
    }

    /** What of a conversation is shown as deleted. */
    Set<Long> stubs(LeadId lead) {
        return jdbc.sql("""
                        select m.telegram_message_id from message m join conversation c on c.id = m.conversation_id
                        where c.lead_id = ? and m.deleted_at is not null""")
                .param(lead.value())
                .query((row, number) -> row.getLong(1))
                .set();
    }

    /** What is shown of a conversation, in its order, without what was deleted. */
    List<Shown> shown(LeadId lead) {
        return jdbc.sql("""
                        select m.telegram_message_id, m.text, m.outgoing, m.edited_at is not null as edited, m.status from message m
                        join conversation c on c.id = m.conversation_id
                        where c.lead_id = ? and m.deleted_at is null order by m.sent_at, m.id""")
                .param(lead.value())
                .query((row, number) -> new Shown(
                        row.getLong("telegram_message_id"),
                        row.getString("text"),
                        row.getBoolean("outgoing"),
                        row.getBoolean("edited"),
                        row.getString("status")))
                .list();
    }

    /** What should be shown: the conversation as Telegram has it. */
    List<Shown> told(SimulatedTalk talk) {
        long read = talk.readByOther();
        return talk.messages().stream()
                .map(message -> {
                    boolean own = Objects.equals(message.senderId(), self);
                    String arrived = message.id() <= read ? "READ" : "SENT";
                    return new Shown(
                            message.id(), message.text(), own, message.editedAt() != null, own ? arrived : null);
                })
                .toList();
    }

    /** @param status null for messages of the other side */
    record Shown(
            long telegramId,
            String text,
            boolean own,
            boolean edited,
            @Nullable String status) {}

    long waiting() {
        return jdbc.sql("select count(*) from outbox").query(Long.class).single();
    }

    @Override
    public void close() {
        application.close();
    }
}
