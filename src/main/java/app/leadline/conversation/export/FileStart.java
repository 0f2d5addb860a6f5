package app.leadline.conversation.export;

import app.leadline.shared.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Recognises by their first bytes the files that people pick by mistake, to tell them which one to pick. */
final class FileStart {

    private static final int LENGTH = 512;

    private FileStart() {}

    /** @throws InvalidInput for "file" when it cannot be JSON */
    static void check(Path file) {
        String start = new String(read(file), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004")) {
            throw new InvalidInput("file", "conversation.file.zip");
        }
        String text = start.replace("\u00EF\u00BB\u00BF", "").stripLeading();
        if (text.isEmpty()) {
            throw new InvalidInput("file", "conversation.file.empty");
        }
        if (text.startsWith("<")) {
            throw new InvalidInput("file", "conversation.file.html");
        }
        if (!text.startsWith("{") && !text.startsWith("[")) {
            throw new InvalidInput("file", "conversation.file.notExport");
        }
    }

    private static byte[] read(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
