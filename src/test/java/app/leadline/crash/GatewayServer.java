package app.leadline.crash;

import app.leadline.telegram.PersonQuery;
import app.leadline.telegram.SessionKey;
import app.leadline.telegram.TelegramFailure;
import app.leadline.telegram.TelegramGateway;
import app.leadline.telegram.TelegramSession;
import app.leadline.telegram.TelegramUpdate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A Telegram for other processes. It serves one session after the other: one whose line has ended is closed, when all its calls have come
 * to an end, before the next one is opened, as the files of a dead process are free for the next.
 */
final class GatewayServer implements AutoCloseable {

    private final TelegramGateway gateway;
    private final ServerSocket door;
    private volatile Witness witness = moment -> {};

    /** Something in the life of a message, on the thread that brings it about, which goes on when this returns. */
    enum Moment {
        OPENED,
        SEND_ASKED,
        SEND_TAKEN,
        ARRIVAL_TOLD,
        PAST_ASKED
    }

    @FunctionalInterface
    interface Witness {
        void at(Moment moment);
    }

    GatewayServer(TelegramGateway gateway) throws IOException {
        this.gateway = gateway;
        this.door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("gateway-server").start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    void witness(Witness other) {
        witness = other;
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Wire updates = new Wire(door.accept());
                    Wire calls = new Wire(door.accept())) {
                serve(updates, calls);
            } catch (IOException gone) {
                if (!door.isClosed()) {
                    throw new UncheckedIOException(gone);
                }
            }
        }
    }

    private void serve(Wire updates, Wire calls) {
        Line line = new Line(updates, calls);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Wire.Call call = calls.read(Wire.Call.class); call != null; call = calls.read(Wire.Call.class)) {
                Wire.Call next = call;
                if (next.method().equals("open")) {
                    line.answer(next);
                } else {
                    threads.execute(() -> line.answer(next));
                }
            }
        }
        line.end();
    }

    /** What one client says and hears. */
    private final class Line {

        private final Wire updates;
        private final Wire calls;
        private @Nullable TelegramSession session;

        Line(Wire updates, Wire calls) {
            this.updates = updates;
            this.calls = calls;
        }

        void tell(TelegramUpdate update) {
            try {
                updates.write(update);
            } catch (IOException gone) {
                System.out.println(
                        "nobody lived to hear of " + update.getClass().getSimpleName());
            }
            if (update instanceof TelegramUpdate.SendSucceeded) {
                witness.at(Moment.ARRIVAL_TOLD);
            }
        }

        void answer(Wire.Call call) {
            Wire.Answer answer;
            try {
                Object value = done(call.method(), call.arguments());
                answer = new Wire.Answer(call.number(), null, value == null ? null : Wire.JSON.valueToTree(value));
            } catch (TelegramFailure failure) {
                answer = new Wire.Answer(call.number(), failure, null);
            }
            try {
                calls.write(answer);
            } catch (IOException gone) {
                System.out.println("nobody lived to hear the answer to " + call.method());
            }
        }

        private @Nullable Object done(String method, JsonNode with) {
            switch (method) {
                case "open" -> {
                    session = gateway.open(new SessionKey(with.get(0).asString()), this::tell);
                    witness.at(Moment.OPENED);
                    return null;
                }
                case "forget" -> {
                    gateway.forget(new SessionKey(with.get(0).asString()));
                    return null;
                }
                case "send" -> {
                    witness.at(Moment.SEND_ASKED);
                    Object taken = asked(method, with);
                    witness.at(Moment.SEND_TAKEN);
                    return taken;
                }
                case "history", "pending" -> {
                    witness.at(Moment.PAST_ASKED);
                    return asked(method, with);
                }
                default -> {
                    return asked(method, with);
                }
            }
        }

        private @Nullable Object asked(String method, JsonNode with) {
            TelegramSession own = session();
            return switch (method) {
                case "resolve" -> own.resolve(Wire.JSON.treeToValue(with.get(0), PersonQuery.class));
                case "profilePhoto" -> own.profilePhoto(with.get(0).asLong()).orElse(null);
                case "history" ->
                    own.history(
                            with.get(0).asLong(),
                            with.get(1).asLong(),
                            with.get(2).asInt());
                case "send" ->
                    own.send(
                            with.get(0).asLong(),
                            with.get(1).asString(),
                            with.get(2).asLong());
                case "pending" -> own.pending(with.get(0).asLong());
                case "photo" ->
                    own.photo(
                                    with.get(0).asLong(),
                                    with.get(1).asLong(),
                                    with.get(2).asLong())
                            .orElse(null);
                default -> {
                    act(own, method, with);
                    yield null;
                }
            };
        }

        private static void act(TelegramSession own, String method, JsonNode with) {
            switch (method) {
                case "requestQrCode" -> own.requestQrCode();
                case "requestCode" -> own.requestCode(with.get(0).asString());
                case "submitCode" -> own.submitCode(with.get(0).asString());
                case "submitPassword" -> own.submitPassword(with.get(0).asString());
                case "markRead" ->
                    own.markRead(with.get(0).asLong(), Arrays.asList(Wire.JSON.treeToValue(with.get(1), Long[].class)));
                case "watch" -> own.watch(with.get(0).asLong());
                case "unwatch" -> own.unwatch(with.get(0).asLong());
                case "logOut" -> own.logOut();
                default -> throw new IllegalArgumentException("no such call: " + method);
            }
        }

        private TelegramSession session() {
            TelegramSession own = session;
            if (own == null) {
                throw new TelegramFailure.NotAuthorized();
            }
            return own;
        }

        void end() {
            TelegramSession own = session;
            if (own != null) {
                own.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
