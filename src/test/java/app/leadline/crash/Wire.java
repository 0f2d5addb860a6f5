package app.leadline.crash;

import app.leadline.telegram.SessionState;
import app.leadline.telegram.TelegramFailure;
import app.leadline.telegram.TelegramUpdate;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** One socket that carries JSON, a value a line. */
final class Wire implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(SessionState.class, ByClass.class)
            .addMixIn(TelegramUpdate.class, ByClass.class)
            .addModule(new SimpleModule()
                    .addSerializer(TelegramFailure.class, new FailureWriter())
                    .addDeserializer(TelegramFailure.class, new FailureReader()))
            .build();

    private final Socket socket;
    private final BufferedReader in;
    private final BufferedWriter out;

    Wire(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        out = new BufferedWriter(new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8));
    }

    /** A call; the answer has the same number. */
    record Call(long number, String method, JsonNode arguments) {}

    /** @param failure why there is no value; null when there is */
    record Answer(
            long number,
            @Nullable TelegramFailure failure,
            @Nullable JsonNode value) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
    private interface ByClass {}

    void write(Object value) throws IOException {
        write(JSON.writeValueAsString(value));
    }

    /** An update; its kind goes with it. */
    void write(TelegramUpdate update) throws IOException {
        write(JSON.writerFor(TelegramUpdate.class).writeValueAsString(update));
    }

    private synchronized void write(String line) throws IOException {
        out.write(line);
        out.write('\n');
        out.flush();
    }

    /** Waits; null when the other side has gone. */
    <T> @Nullable T read(Class<T> type) {
        try {
            String line = in.readLine();
            return line == null ? null : JSON.readValue(line, type);
        } catch (IOException gone) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static final class FailureWriter extends StdSerializer<TelegramFailure> {

        FailureWriter() {
            super(TelegramFailure.class);
        }

        @Override
        public void serialize(TelegramFailure failure, JsonGenerator out, SerializationContext context) {
            out.writeString(
                    switch (failure) {
                        case TelegramFailure.FloodWait flood ->
                            "FloodWait " + flood.retryAfter().toMillis();
                        case TelegramFailure.Refused refused -> "Refused " + refused.reason();
                        default -> failure.getClass().getSimpleName();
                    });
        }
    }

    private static final class FailureReader extends StdDeserializer<TelegramFailure> {

        FailureReader() {
            super(TelegramFailure.class);
        }

        @Override
        public TelegramFailure deserialize(JsonParser in, DeserializationContext context) {
            String[] parts = in.getString().split(" ", 2);
            return switch (parts[0]) {
                case "FloodWait" -> new TelegramFailure.FloodWait(Duration.ofMillis(Long.parseLong(parts[1])));
                case "Refused" -> new TelegramFailure.Refused(parts[1]);
                default -> named(parts[0]);
            };
        }

        private static TelegramFailure named(String name) {
            return Arrays.stream(TelegramFailure.class.getPermittedSubclasses())
                    .filter(type -> type.getSimpleName().equals(name))
                    .map(FailureReader::made)
                    .findFirst()
                    .orElseThrow();
        }

        private static TelegramFailure made(Class<?> type) {
            try {
                return (TelegramFailure) type.getConstructor().newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
