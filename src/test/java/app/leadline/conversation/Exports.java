package app.leadline.conversation;

import app.leadline.conversation.export.ExportFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;

/** Exports for tests: those of src/test/resources/telegram, and made ones. */
public final class Exports {

    public static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    public static final ZoneId BASEL = ZoneId.of("Europe/Zurich");

    private Exports() {}

    public static ExportFile named(String name) {
        return file(Path.of("src/test/resources/telegram", name));
    }

    public static ExportFile file(Path path) {
        return new ExportFile(path, BASEL, NOW);
    }

    public static ExportFile of(byte[] content) {
        try {
            Path path = Files.createTempFile(Path.of("target"), "export", ".json");
            path.toFile().deleteOnExit();
            Files.write(path, content);
            return file(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ExportFile of(String content) {
        return of(content.getBytes(StandardCharsets.UTF_8));
    }

    /** A personal chat with this peer of so many plain messages, "Message 1", "Message 2", ..., one a minute. */
    public static String chat(long peer, int messages) {
        StringBuilder json = new StringBuilder(
                "{\"name\": \"Lena\", \"type\": \"personal_chat\", \"id\": " + peer + ", \"messages\": [");
        for (int i = 1; i <= messages; i++) {
            json.append(i == 1 ? "" : ",").append(message(i, peer, "Message " + i, ""));
        }
        return json.append("]}").toString();
    }

    /** @param more further fields, each with a comma before it */
    public static String message(int id, long peer, String text, String more) {
        long at = 1_790_000_000L + id * 60L;
        String from = id % 2 == 0
                ? "\"Anna\", \"from_id\": \"user500600700\""
                : "\"Lena\", \"from_id\": \"user" + peer + "\"";
        return "{\"id\": " + id + ", \"type\": \"message\", \"date_unixtime\": \"" + at + "\", \"from\": " + from
                + ", \"text\": \"" + text + "\"" + more + "}";
    }
}
