package app.leadline.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Photos that were fetched, as files, one folder for each conversation. Any of them may go at any time: Telegram has them. Knows
 * nothing of who may.
 */
@Component
class PhotoFiles {

    /** What is left after room was made, so that it is not made for each photo anew. */
    private static final double KEPT = 0.9;

    private static final String UNFINISHED = ".part";

    private final PhotoSettings settings;
    private long total = -1;

    PhotoFiles(PhotoSettings settings) {
        this.settings = settings;
    }

    private record Kept(Path file, long bytes, long takenAt) {}

    Optional<byte[]> find(ConversationId conversation, MessageId message) {
        try {
            return Optional.of(Files.readAllBytes(file(conversation, message)));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** There as a whole or not at all, whoever reads meanwhile. */
    synchronized void put(ConversationId conversation, MessageId message, byte[] content) {
        Path file = file(conversation, message);
        try {
            Files.createDirectories(file.getParent());
            // Created with 0600 where the file system knows about that.
            Path part = Files.createTempFile(file.getParent(), "photo", UNFINISHED);
            Files.write(part, content);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            total = total < 0 ? sum(all()) : total + content.length;
            if (total > settings.total().toBytes()) {
                makeRoom();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void makeRoom() throws IOException {
        List<Kept> all = all();
        all.sort(Comparator.comparingLong(Kept::takenAt));
        long wanted = (long) (settings.total().toBytes() * KEPT);
        total = sum(all);
        for (Kept oldest : all) {
            if (total <= wanted) {
                break;
            }
            Files.deleteIfExists(oldest.file());
            total -= oldest.bytes();
        }
    }

    /** Deletes those of conversations that are gone. */
    synchronized void keepOnly(Predicate<ConversationId> stillThere) {
        try {
            for (Path folder : listed(settings.directory())) {
                if (!stillThere.test(
                        new ConversationId(Long.parseLong(folder.getFileName().toString())))) {
                    for (Path file : listed(folder)) {
                        Files.deleteIfExists(file);
                    }
                    Files.deleteIfExists(folder);
                    total = -1;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(ConversationId conversation, MessageId message) {
        return settings.directory()
                .resolve(Long.toString(conversation.value()))
                .resolve(Long.toString(message.value()));
    }

    private List<Kept> all() throws IOException {
        List<Kept> all = new ArrayList<>();
        for (Path folder : listed(settings.directory())) {
            for (Path file : listed(folder)) {
                all.add(new Kept(
                        file, Files.size(file), Files.getLastModifiedTime(file).toMillis()));
            }
        }
        return all;
    }

    private static long sum(List<Kept> all) {
        return all.stream().mapToLong(Kept::bytes).sum();
    }

    private static List<Path> listed(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
