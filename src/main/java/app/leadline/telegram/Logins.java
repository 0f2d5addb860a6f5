package app.leadline.telegram;

import app.leadline.organization.CurrentMember;
import org.springframework.stereotype.Service;

/** Where an account is connected to Telegram. */
@Service
public class Logins {

    private final TelegramGateway gateway;
    private final AccountSessions sessions;

    Logins(TelegramGateway gateway, AccountSessions sessions) {
        this.gateway = gateway;
        this.sessions = sessions;
    }

    /**
     * Begins to connect an account of the member. Blocks for a moment.
     *
     * @param changed is called, on any thread, whenever {@link Login#state()} is another
     * @throws TelegramFailure when Telegram cannot even be asked
     */
    public Login begin(CurrentMember member, Runnable changed) {
        Login login = new Login(member.id(), gateway, sessions, changed);
        login.open();
        return login;
    }
}
