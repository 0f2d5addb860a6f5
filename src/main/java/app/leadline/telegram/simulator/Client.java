package app.leadline.telegram.simulator;

import app.leadline.telegram.SessionKey;
import app.leadline.telegram.SessionState;
import app.leadline.telegram.SessionState.AwaitingLogin;
import app.leadline.telegram.SessionState.Closed;
import app.leadline.telegram.SessionState.LoggedOut;
import app.leadline.telegram.SessionState.Ready;
import app.leadline.telegram.SessionState.Starting;
import app.leadline.telegram.TelegramFailure.NotAuthorized;
import app.leadline.telegram.TelegramFailure.Unreachable;
import app.leadline.telegram.TelegramMessage;
import app.leadline.telegram.TelegramUpdate;
import app.leadline.telegram.TelegramUser;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far a session is, and what belongs to it on this side of the line. Called under Telegram's lock, but for {@link #state}. */
final class Client {

    private final Telegram telegram;
    private final Correspondents correspondents;
    private final SessionKey key;
    private final Delivery delivery;
    private final Login login;
    private final Sends sends;
    private final Reading reading;
    private final Map<Long, Integer> watching = new HashMap<>();
    private volatile SessionState state = new Starting();
    private @Nullable Account account;

    Client(Telegram telegram, Correspondents correspondents, SessionKey key, Mailbox mailbox) {
        this.telegram = telegram;
        this.correspondents = correspondents;
        this.key = key;
        this.delivery = new Delivery(telegram, mailbox, this::asItIsNow);
        this.login = new Login(telegram, this, key);
        this.sends = new Sends(telegram, correspondents, this, key);
        this.reading = new Reading(telegram);
    }

    Login login() {
        return login;
    }

    Sends sends() {
        return sends;
    }

    Reading reading() {
        return reading;
    }

    SessionState state() {
        return state;
    }

    @Nullable
    Account account() {
        return account;
    }

    boolean isOnline() {
        return state instanceof Ready ready && ready.online();
    }

    /** @throws NotAuthorized or Unreachable unless somebody is logged in and online */
    Account entered() {
        Account own = account;
        if (own == null || !(state instanceof Ready ready)) {
            throw state instanceof Closed ? new Unreachable() : new NotAuthorized();
        }
        if (!ready.online()) {
            throw new Unreachable();
        }
        return own;
    }

    void begin() {
        become(new Starting());
        Long owner = telegram.logins.get(key.value());
        if (owner == null) {
            become(new AwaitingLogin());
        } else {
            enter(telegram.people.byId(owner).user());
        }
    }

    void become(SessionState next) {
        state = next;
        delivery.tell(new TelegramUpdate.SessionChanged(next));
    }

    /** Somebody is logged in from now on. */
    void enter(TelegramUser self) {
        login.end();
        Account entered = telegram.account(self.id());
        account = entered;
        entered.add(this);
        boolean online = telegram.line.isUp() && entered.up;
        become(new Ready(self, online));
        delivery.online(online);
        sends.resume(entered, self);
        correspondents.visit(entered);
    }

    /** The line was torn or mended. */
    void lineChanged() {
        if (state instanceof Ready ready && account != null) {
            boolean online = telegram.line.isUp() && account.up;
            if (online != ready.online()) {
                become(new Ready(ready.self(), online));
                delivery.online(online);
                sends.drain();
            }
        }
    }

    /** Logged out, here or elsewhere. */
    void leave() {
        sends.giveUp();
        telegram.logins.remove(key.value());
        withdraw();
        become(new LoggedOut());
    }

    /** Closed here; stays logged in. */
    void close() {
        login.end();
        delivery.end();
        withdraw();
        become(new Closed(null));
    }

    private void withdraw() {
        if (account != null) {
            account.remove(this);
            account = null;
        }
        watching.clear();
    }

    void tell(TelegramUpdate update) {
        delivery.tell(update);
    }

    /** An edit is told with the message as it is, and not at all once it has gone. */
    private @Nullable TelegramUpdate asItIsNow(@Nullable TelegramUpdate update) {
        if (account != null && update instanceof TelegramUpdate.MessageEdited(long person, TelegramMessage message)) {
            TelegramMessage now = telegram.bareTalk(account.id(), person).get(message.id());
            return now == null ? null : new TelegramUpdate.MessageEdited(person, now);
        }
        return update;
    }

    /** Tells how far the talk was read, which nobody told who was not there. */
    void watch(Account own, long userId) {
        if (watching.merge(userId, 1, Integer::sum) > 1) {
            return;
        }
        telegram.talk(own.id(), userId);
        long readByOther = telegram.readByOther(own.id(), userId);
        if (readByOther > 0) {
            tell(new TelegramUpdate.ReadByOther(userId, readByOther));
        }
        long readBySelf = telegram.readBySelf(own.id(), userId);
        if (readBySelf > 0) {
            tell(new TelegramUpdate.ReadBySelf(userId, readBySelf));
        }
    }

    void unwatch(long userId) {
        watching.computeIfPresent(userId, (id, times) -> times == 1 ? null : times - 1);
    }

    /** Whose talks are looked at. */
    Set<Long> watched() {
        return Set.copyOf(watching.keySet());
    }
}
