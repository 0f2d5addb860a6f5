package app.leadline.telegram;

import app.leadline.organization.CurrentMember;
import app.leadline.shared.Sentence;
import java.util.Optional;
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

    /** What people should know before they connect an account, for instance that it is no real one. */
    public Optional<Sentence> remark() {
        return gateway.remark();
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
