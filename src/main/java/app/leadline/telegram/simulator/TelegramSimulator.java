package app.leadline.telegram.simulator;

import app.leadline.shared.Sentence;
import app.leadline.telegram.SessionKey;
import app.leadline.telegram.TelegramFailure.HeldElsewhere;
import app.leadline.telegram.TelegramGateway;
import app.leadline.telegram.TelegramSession;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The door to a Telegram that exists in this process only. */
public final class TelegramSimulator implements TelegramGateway, AutoCloseable {

    private final Telegram telegram;
    private final Correspondents correspondents;
    private final Map<SessionKey, SimulatedSession> open = new HashMap<>();
    private final SimulatorControls controls;

    public TelegramSimulator(SimulatorSettings settings, Clock clock) {
        telegram = new Telegram(settings, clock);
        correspondents = new Correspondents(telegram);
        controls = new SimulatorControls(telegram, correspondents, this);
    }

    public SimulatorControls controls() {
        return controls;
    }

    @Override
    public TelegramSession open(SessionKey key, UpdateListener updates) {
        SimulatedSession session = new SimulatedSession(telegram, correspondents, key, updates, this::closed);
        boolean first = telegram.locked(() -> {
            boolean alone = open.putIfAbsent(key, session) == null;
            if (alone) {
                session.client().begin();
            }
            return alone;
        });
        if (!first) {
            session.refuse(new HeldElsewhere());
        }
        return session;
    }

    @Override
    public Optional<Sentence> remark() {
        return Optional.of(Sentence.of("telegram.simulator.remark", Login.CODE, Login.PASSWORD));
    }

    private void closed(SimulatedSession session) {
        telegram.locked(() -> {
            open.remove(session.key(), session);
        });
    }

    @Override
    public void forget(SessionKey key) {
        telegram.locked(() -> {
            if (open.containsKey(key)) {
                throw new IllegalStateException("the session is open");
            }
            telegram.logins.remove(key.value());
            Sends.forget(telegram.file, key);
        });
    }

    /** Two processes never share what is kept: whatever is not open here is not open. */
    @Override
    public Set<SessionKey> kept(Instant unusedSince) {
        return telegram.locked(() -> Stream.concat(telegram.logins.keySet().stream(), Sends.senders(telegram.file))
                .map(SessionKey::new)
                .filter(key -> !open.containsKey(key))
                .collect(Collectors.toSet()));
    }

    List<SimulatedSession> sessions() {
        return telegram.locked(() -> List.copyOf(open.values()));
    }

    /** Closes all sessions; what they sent and what is not there yet is sent after the next start. */
    @Override
    public void close() {
        sessions().forEach(TelegramSession::close);
        telegram.close();
    }
}
