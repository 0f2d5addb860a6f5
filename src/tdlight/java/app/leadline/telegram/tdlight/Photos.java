package app.leadline.telegram.tdlight;

import app.leadline.telegram.TelegramFailure.PeerUnknown;
import app.leadline.telegram.TelegramFailure.Refused;
import it.tdlight.jni.TdApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pictures, downloaded when they are asked for and not kept here. */
final class Photos {

    private static final Logger log = LoggerFactory.getLogger(Photos.class);
    private static final int SCREEN = 1_280;
    private static final int PRIORITY = 16;
    private static final long PROFILE_LIMIT = 1_000_000;

    private final Calls calls;
    private final People people;
    private final Path directory;

    /** @param directory the files of the account are below it */
    Photos(Calls calls, People people, Path directory) {
        this.calls = calls;
        this.people = people;
        this.directory = directory;
    }

    Optional<byte[]> profile(long userId) {
        TdApi.ProfilePhoto photo = people.user(userId).profilePhoto;
        return photo == null ? Optional.empty() : download(photo.small, PROFILE_LIMIT);
    }

    Optional<byte[]> of(long chatId, long messageId, long limit) {
        return message(chatId, messageId)
                .map(message -> message.content)
                .filter(TdApi.MessagePhoto.class::isInstance)
                .flatMap(content -> forScreen(((TdApi.MessagePhoto) content).photo))
                .flatMap(size -> download(size.photo, limit));
    }

    private Optional<TdApi.Message> message(long chatId, long messageId) {
        try {
            return Optional.of(calls.get(new TdApi.GetMessage(chatId, MessageNumbers.tdlib(messageId))));
        } catch (Refused | PeerUnknown gone) {
            return Optional.empty();
        }
    }

    /** The largest that is no larger than a screen; else the smallest. */
    private static Optional<TdApi.PhotoSize> forScreen(TdApi.Photo photo) {
        Comparator<TdApi.PhotoSize> bySize = Comparator.comparingLong(size -> (long) size.width * size.height);
        return Arrays.stream(photo.sizes)
                .filter(size -> Math.max(size.width, size.height) <= SCREEN)
                .max(bySize)
                .or(() -> Arrays.stream(photo.sizes).min(bySize));
    }

    /** Asks before it loads, and stops loading at the limit, for what a file says of its size may be wrong. */
    private Optional<byte[]> download(TdApi.File file, long limit) {
        Long expected = MediaFiles.size(file);
        if (expected != null && expected > limit) {
            return Optional.empty();
        }
        TdApi.DownloadFile request = new TdApi.DownloadFile();
        request.fileId = file.id;
        request.priority = PRIORITY;
        request.limit = limit;
        request.synchronous = true;
        try {
            TdApi.File loaded = calls.get(request);
            return loaded.local.isDownloadingCompleted ? read(loaded, limit) : Optional.empty();
        } catch (Refused refused) {
            log.debug("A picture cannot be loaded: {}", refused.reason());
            return Optional.empty();
        } finally {
            calls.tell(new TdApi.DeleteFile(file.id));
        }
    }

    private Optional<byte[]> read(TdApi.File file, long limit) {
        try {
            // TDLib follows links in the path of a directory that it is given.
            Path path = Path.of(file.local.path).toRealPath();
            return path.startsWith(directory.toRealPath()) && Files.size(path) <= limit
                    ? Optional.of(Files.readAllBytes(path))
                    : Optional.empty();
        } catch (IOException e) {
            log.warn("A picture that Telegram has sent cannot be read", e);
            return Optional.empty();
        }
    }
}
