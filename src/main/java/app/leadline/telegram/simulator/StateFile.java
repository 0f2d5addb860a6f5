package app.leadline.telegram.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import tools.jackson.databind.json.JsonMapper;

/** What the simulated Telegram knows, in one file or in memory: sorted maps of numbers, and of JSON texts. */
final class StateFile implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int COMPACTING_MS = 500;

    /** Each change rewrites some pages; the old ones are kept only as long as a disk may take to write in order. */
    private static final int RETENTION_MS = 5_000;

    private final MVStore store;

    /**
     * @param file empty for memory
     * @throws IllegalStateException when another process has it
     */
    StateFile(String file) {
        store = file.isBlank() ? new MVStore.Builder().open() : opened(made(Path.of(file)));
        store.setRetentionTime(RETENTION_MS);
    }

    private static MVStore opened(String file) {
        try {
            return new MVStore.Builder().fileName(file).open();
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw new IllegalStateException(
                        "Another process keeps its simulated Telegram in " + file
                                + "; set leadline.telegram.simulator.file to a file of its own, or to nothing",
                        e);
            }
            throw e;
        }
    }

    private static String made(Path file) {
        Path absolute = file.toAbsolutePath();
        try {
            Files.createDirectories(absolute.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return absolute.toString();
    }

    MVMap<Long, String> byNumber(String name) {
        return store.openMap(
                name,
                new MVMap.Builder<Long, String>().keyType(LongDataType.INSTANCE).valueType(StringDataType.INSTANCE));
    }

    MVMap<String, String> byName(String name) {
        return store.openMap(
                name,
                new MVMap.Builder<String, String>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(StringDataType.INSTANCE));
    }

    MVMap<String, Long> numbers(String name) {
        return store.openMap(
                name,
                new MVMap.Builder<String, Long>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(LongDataType.INSTANCE));
    }

    /** What was changed survives the end of the process from now on. */
    void commit() {
        if (store.getFileStore() != null) {
            store.commit();
        }
    }

    static String text(Object value) {
        return JSON.writeValueAsString(value);
    }

    static <T> T value(String text, Class<T> type) {
        return JSON.readValue(text, type);
    }

    @Override
    public void close() {
        store.close(COMPACTING_MS);
    }
}
