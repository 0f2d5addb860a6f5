package app.leadline.crash;

import app.leadline.telegram.SessionKey;
import app.leadline.telegram.TelegramGateway;
import app.leadline.telegram.TelegramSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Instant;
import java.util.Set;

/** The door of an application whose Telegram is in another process: two sockets to a {@link GatewayServer}, for one session at a time. */
final class RemoteGateway implements TelegramGateway {

    private final int port;

    RemoteGateway(int port) {
        this.port = port;
    }

    @Override
    public TelegramSession open(SessionKey session, UpdateListener updates) {
        RemoteSession remote = new RemoteSession(connect(), connect(), updates);
        remote.call(Void.class, "open", session.value());
        return remote;
    }

    @Override
    public void forget(SessionKey session) {
        try (RemoteSession remote = new RemoteSession(connect(), connect(), update -> {})) {
            remote.call(Void.class, "forget", session.value());
        }
    }

    /** What is kept outlives every process here, and is none of their business. */
    @Override
    public Set<SessionKey> kept(Instant unusedSince) {
        return Set.of();
    }

    private Wire connect() {
        try {
            return new Wire(new Socket(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
