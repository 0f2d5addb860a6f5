package app.leadline.telegram;

import app.leadline.shared.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of accounts. Knows nothing of who may. */
@Component
@Transactional
class AccountTable {

    private static final int NAME_LIMIT = 130;
    private static final String COLUMNS =
            "id, owner_id, telegram_user_id, display_name, username, phone, state, problem," + " held_by, session_key";

    private final JdbcClient jdbc;

    AccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            MemberId owner,
            TelegramAccount account,
            @Nullable SessionKey session) {}

    List<Row> connectedOf(MemberId owner) {
        return jdbc.sql("select " + COLUMNS + " from telegram_account where owner_id = ? and origin = 'CONNECTED'"
                        + " order by created_at, id")
                .param(owner.value())
                .query(AccountTable::row)
                .list();
    }

    Optional<Row> find(TelegramAccountId id) {
        return jdbc.sql("select " + COLUMNS + " from telegram_account where id = ?")
                .param(id.value())
                .query(AccountTable::row)
                .optional();
    }

    /** Accounts with a session that nobody holds, or nobody alive. */
    List<Row> free(String node, Instant now) {
        return jdbc.sql("select " + COLUMNS + " from telegram_account where session_key is not null"
                        + " and (held_by is null or held_by = ? or held_until < ?) order by id")
                .params(node, time(now))
                .query(AccountTable::row)
                .list();
    }

    boolean refersTo(SessionKey session) {
        return jdbc.sql("select 1 from telegram_account where session_key = ?")
                .param(session.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Makes this node the only one that may open the session; false when another one is. */
    boolean lease(TelegramAccountId id, String node, Instant now, Instant until) {
        return jdbc.sql(
                                "update telegram_account set held_by = ?, held_until = ? where id = ? and session_key is not null"
                                        + " and (held_by is null or held_by = ? or held_until < ?)")
                        .params(node, time(until), id.value(), node, time(now))
                        .update()
                == 1;
    }

    void release(TelegramAccountId id, String node) {
        jdbc.sql("update telegram_account set held_by = null, held_until = null where id = ? and held_by = ?")
                .params(id.value(), node)
                .update();
    }

    void releaseAll(String node) {
        jdbc.sql("update telegram_account set held_by = null, held_until = null where held_by = ?")
                .param(node)
                .update();
    }

    /**
     * The account of a login, new or known from an export or an earlier login, with the lease of it.
     *
     * @return what the account was before; its former session, if it has one, is to be forgotten
     */
    Row adopt(MemberId owner, TelegramUser self, SessionKey session, Instant now, String node, Instant until) {
        jdbc.sql("""
                        insert into telegram_account (owner_id, telegram_user_id, display_name, origin, state, created_at)
                        values (?, ?, ?, 'CONNECTED', 'CHECKING', ?) on conflict do nothing""").params(owner.value(), self.id(), name(self), time(now)).update();
        Row before = jdbc.sql("select " + COLUMNS
                        + " from telegram_account where owner_id = ? and telegram_user_id = ? for update")
                .params(owner.value(), self.id())
                .query(AccountTable::row)
                .single();
        jdbc.sql("""
                        update telegram_account set origin = 'CONNECTED', session_key = ?, held_by = ?, held_until = ?
                        where id = ?""")
                .params(
                        session.value(),
                        node,
                        time(until),
                        before.account().id().value())
                .update();
        return before;
    }

    /** @return whether anything is different now */
    boolean state(TelegramAccountId id, AccountState state, @Nullable String problem) {
        return jdbc.sql("""
                        update telegram_account set state = :state, problem = :problem
                        where id = :id and (state <> :state or problem is distinct from cast(:problem as varchar))""")
                        .param("state", state.name())
                        .param("problem", problem)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** @return whether anything is different now */
    boolean profile(TelegramAccountId id, TelegramUser self) {
        return jdbc.sql("""
                        update telegram_account set display_name = :name, username = :username, phone = :phone
                        where id = :id and (display_name <> :name or username is distinct from cast(:username as varchar)
                            or phone is distinct from cast(:phone as varchar))""")
                        .param("name", name(self))
                        .param("username", self.username())
                        .param("phone", self.phone())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Nobody is logged in any more. @return whether this was the login of the account until now */
    boolean forgetSession(TelegramAccountId id, SessionKey session) {
        return jdbc.sql("""
                        update telegram_account set session_key = null, held_by = null, held_until = null
                        where id = ? and session_key = ?""").params(id.value(), session.value()).update() == 1;
    }

    /** The account is as if it were only known from an export. */
    void keepConversationsOnly(TelegramAccountId id) {
        jdbc.sql("update telegram_account set origin = 'IMPORTED', state = 'DISCONNECTED', problem = null,"
                        + " username = null, phone = null where id = ?")
                .param(id.value())
                .update();
    }

    void delete(TelegramAccountId id) {
        jdbc.sql("delete from telegram_account where id = ?").param(id.value()).update();
    }

    private static String name(TelegramUser self) {
        String name = self.name();
        return name.length() <= NAME_LIMIT ? name : name.substring(0, NAME_LIMIT);
    }

    private static Row row(ResultSet rs, int number) throws SQLException {
        String session = rs.getString("session_key");
        String problem = rs.getString("problem");
        TelegramAccount account = new TelegramAccount(
                new TelegramAccountId(rs.getLong("id")),
                rs.getObject("telegram_user_id", Long.class),
                Objects.requireNonNull(rs.getString("display_name")),
                rs.getString("username"),
                rs.getString("phone"),
                AccountState.valueOf(rs.getString("state")),
                problem == null ? null : TelegramFailure.sentenceOf(problem),
                rs.getString("held_by"),
                session != null);
        return new Row(new MemberId(rs.getLong("owner_id")), account, session == null ? null : new SessionKey(session));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
