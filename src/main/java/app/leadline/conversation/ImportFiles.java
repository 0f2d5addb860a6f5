package app.leadline.conversation;

import app.leadline.shared.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Exports on their way into the database: readable by this process alone, and deleted afterwards. */
@Component
class ImportFiles {

    private static final Logger log = LoggerFactory.getLogger(ImportFiles.class);
    private static final String SUFFIX = ".export";

    private final ImportSettings settings;

    ImportFiles(ImportSettings settings) {
        this.settings = settings;
        deleteLeftovers();
    }

    /** @throws InvalidInput for "file" when it is larger than allowed; nothing is left of it then */
    Path store(InputStream content) throws IOException {
        Files.createDirectories(settings.directory());
        // Created with 0600 where the file system knows about that.
        Path file = Files.createTempFile(settings.directory(), "telegram", SUFFIX);
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(file)) {
            copy(content, out);
            whole = true;
            return file;
        } finally {
            if (!whole) {
                delete(file);
            }
        }
    }

    private void copy(InputStream content, OutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            size += read;
            if (size > settings.maxSize().toBytes()) {
                throw new InvalidInput(
                        "file", "conversation.file.tooLarge", settings.maxSize().toMegabytes());
            }
            out.write(buffer, 0, read);
        }
    }

    void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.warn("an imported export could not be deleted: {}", file, e);
        }
    }

    private void deleteLeftovers() {
        if (!Files.isDirectory(settings.directory())) {
            return;
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(settings.directory(), "*" + SUFFIX)) {
            left.forEach(this::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
