package app.leadline.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Random;

/** Writes exports as Telegram Desktop does: indented, with mixed kinds of messages and lengths. */
final class ExportGenerator {

    static final long PEER = 700_100_200;
    private static final String[] WORDS = {
        "delivery",
        "Angebot",
        "завтра",
        "price",
        "thanks",
        "Lieferung",
        "on",
        "Monday",
        "🙂",
        "pallets",
        "we",
        "und",
        "können",
        "send",
        "the",
        "invoice",
        "by",
        "noon",
        "sí",
        "claro",
        "meeting",
        "Büro",
        "call",
        "me",
        "скоро"
    };

    private ExportGenerator() {}

    /** Writes a single chat of about that many bytes, unless the file is there already. */
    static void write(Path file, long bytes) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(file.getParent());
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (Writer out = Files.newBufferedWriter(unfinished)) {
            Random random = new Random(7);
            out.write("{\n \"name\": \"Lena Brandt\",\n \"type\": \"personal_chat\",\n \"id\": " + PEER
                    + ",\n \"messages\": [");
            long written = 0;
            for (int id = 1; written < bytes; id++) {
                String message = message(id, random);
                out.write((id == 1 ? "\n" : ",\n") + message);
                written += message.length() + message.length() / 20;
            }
            out.write("\n ]\n}\n");
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String message(int id, Random random) {
        boolean own = random.nextInt(5) < 2;
        long at = 1_500_000_000L + id * 350L;
        String text = text(random);
        StringBuilder json = new StringBuilder("  {\n   \"id\": " + id + ",\n   \"type\": \"message\",\n   \"date\": \""
                + LocalDateTime.ofInstant(Instant.ofEpochSecond(at), ZoneOffset.UTC) + "\",\n   \"date_unixtime\": \""
                + at + "\",\n   \"from\": \"" + (own ? "Anna Keller" : "Lena Brandt") + "\",\n   \"from_id\": \"user"
                + (own ? 500_600_700 : PEER) + "\",\n");
        switch (random.nextInt(20)) {
            case 0 ->
                json.append(
                        "   \"photo\": \"photos/photo_" + id
                                + "@01-10-2026_09-10-00.jpg\",\n   \"photo_file_size\": 84213,\n   \"width\": 1280,\n   \"height\": 960,\n");
            case 1 ->
                json.append(
                        "   \"file\": \"voice_messages/audio_" + id
                                + ".ogg\",\n   \"media_type\": \"voice_message\",\n   \"mime_type\": \"audio/ogg\",\n   \"duration_seconds\": 17,\n");
            case 2, 3 -> json.append("   \"reply_to_message_id\": " + Math.max(1, id - 3) + ",\n");
            case 4 ->
                json.append(
                        "   \"reactions\": [\n    {\n     \"type\": \"emoji\",\n     \"count\": 1,\n     \"emoji\": \"👍\"\n    }\n   ],\n");
            default -> json.append("");
        }
        return json.append("   \"text\": \"" + text + "\",\n   \"text_entities\": [\n    {\n     \"type\": \"plain\",\n"
                        + "     \"text\": \"" + text + "\"\n    }\n   ]\n  }")
                .toString();
    }

    private static String text(Random random) {
        int words = 1 + (int) Math.abs(random.nextGaussian() * 12);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }
}
