package app.leadline.telegram.tdlight;

import app.leadline.telegram.SessionKey;
import app.leadline.telegram.TelegramFailure.NotConfigured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** Where the keys of accounts are: whoever can read one of these directories is that account. */
final class SessionDirectories {

    private static final Logger log = LoggerFactory.getLogger(SessionDirectories.class);
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private final Path all;

    SessionDirectories(Path all) {
        this.all = all.toAbsolutePath().normalize();
    }

    /**
     * The directory of a session, made when it is new.
     *
     * @throws NotConfigured when it cannot be made, or others than the user of this process may enter it
     */
    Path of(SessionKey session) {
        try {
            owned(all);
            return owned(pathOf(session));
        } catch (IOException e) {
            log.error("The directory of Telegram sessions {} cannot be used", all, e);
            throw new NotConfigured(NotConfigured.Lack.SESSIONS);
        }
    }

    /** Where it is, or will be. */
    Path pathOf(SessionKey session) {
        return all.resolve(session.value());
    }

    /** The sessions that have a directory. What else lies beside them is left alone. */
    List<SessionKey> all() {
        if (!Files.isDirectory(all)) {
            return List.of();
        }
        try (Stream<Path> directories = Files.list(all)) {
            return directories
                    .map(directory -> directory.getFileName().toString())
                    .filter(SessionKey::isOne)
                    .map(SessionKey::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the directory of sessions cannot be read", e);
        }
    }

    /** Whether nothing was written into it since then; TDLib writes into those it has open. */
    boolean isUnusedSince(Instant time, SessionKey session) {
        try (Stream<Path> files = Files.walk(pathOf(session))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (!Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
                        .toInstant()
                        .isBefore(time)) {
                    return false;
                }
            }
            return true;
        } catch (IOException | UncheckedIOException changing) {
            log.info("session directory {} changes while it is looked at", session, changing);
            return false;
        }
    }

    void forget(SessionKey session) {
        try {
            FileSystemUtils.deleteRecursively(pathOf(session));
        } catch (IOException e) {
            throw new UncheckedIOException("the files of a session cannot be deleted", e);
        }
    }

    private static Path owned(Path directory) throws IOException {
        boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            FileAttribute<?>[] attributes = posix
                    ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                    : new FileAttribute<?>[0];
            Path parent = directory.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(directory, attributes);
        }
        if (posix) {
            refuseWhenOpenToOthers(directory);
        }
        return directory;
    }

    private static void refuseWhenOpenToOthers(Path directory) throws IOException {
        Set<PosixFilePermission> others = EnumSet.noneOf(PosixFilePermission.class);
        others.addAll(Files.getPosixFilePermissions(directory));
        others.removeAll(OWNER_ONLY);
        if (!others.isEmpty()) {
            log.error("Others may enter {}, which is as good as a password: chmod 700", directory);
            throw new NotConfigured(NotConfigured.Lack.SESSIONS);
        }
    }
}
