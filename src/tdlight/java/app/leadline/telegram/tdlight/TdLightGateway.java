package app.leadline.telegram.tdlight;

import app.leadline.telegram.SessionKey;
import app.leadline.telegram.TelegramGateway;
import app.leadline.telegram.TelegramSession;
import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The real Telegram: {@code leadline.telegram.gateway=tdlight}. */
@Component
@ConditionalOnProperty(name = "leadline.telegram.gateway", havingValue = "tdlight")
class TdLightGateway implements TelegramGateway {

    private final SessionDirectories directories;
    private final TdClients clients;
    private final Map<SessionKey, TdLightSession> open = new ConcurrentHashMap<>();

    TdLightGateway(SessionDirectories directories, TdClients clients) {
        this.directories = directories;
        this.clients = clients;
    }

    @Override
    public TelegramSession open(SessionKey key, UpdateListener updates) {
        TdLightSession session = new TdLightSession(key, directories, clients, updates, () -> open.remove(key));
        if (open.putIfAbsent(key, session) != null) {
            throw new IllegalStateException("the session is open already");
        }
        session.start();
        return session;
    }

    @Override
    public void forget(SessionKey session) {
        if (open.containsKey(session)) {
            throw new IllegalStateException("the session is open");
        }
        directories.forget(session);
    }

    @Override
    public Set<SessionKey> kept(Instant unusedSince) {
        return directories.all().stream()
                .filter(session -> !open.containsKey(session))
                .filter(session -> directories.isUnusedSince(unusedSince, session))
                .collect(Collectors.toSet());
    }

    /** All at once, for TDLib takes its time to close each. */
    @PreDestroy
    void close() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List.copyOf(open.values()).forEach(session -> threads.execute(session::close));
        }
        clients.close();
    }
}
