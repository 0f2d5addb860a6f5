package app.leadline.telegram;

import app.leadline.organization.CurrentMember;
import app.leadline.shared.Sentence;
import jakarta.annotation.PreDestroy;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Service;

/** Where an account is connected to Telegram. */
@Service
public class Logins {

    private final TelegramGateway gateway;
    private final AccountSessions sessions;
    private final Set<Login> underWay = ConcurrentHashMap.newKeySet();

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
        Login login = new Login(member.id(), gateway, sessions, changed, underWay::remove);
        underWay.add(login);
        try {
            login.open();
        } catch (RuntimeException failure) {
            underWay.remove(login);
            throw failure;
        }
        return login;
    }

    /** Whoever has not come to an end begins anew after a restart: nothing of a login is left behind. */
    @PreDestroy
    void end() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            underWay.forEach(login -> threads.execute(login::cancel));
        }
    }
}
