package app.leadline.crash;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A PostgreSQL that dies at once and comes back with what it had committed, at the same address. */
final class MortalPostgres implements AutoCloseable {

    private static final long DEATH_SECONDS = 20;
    private static final Duration BETWEEN_STARTS = Duration.ofMillis(200);
    private static final int STARTS = 50;

    private final Path data;
    private EmbeddedPostgres server;

    MortalPostgres(Path data) throws IOException {
        this.data = data;
        this.server = builder().start();
    }

    /** What is committed outlives the process, as the system keeps what was written; it need not outlive the machine. */
    private EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off");
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true";
    }

    /** @param mercy whether it may end its connections itself, as {@code pg_ctl -m immediate} lets it, or is killed */
    void die(boolean mercy) throws IOException, InterruptedException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        if (mercy) {
            new ProcessBuilder("kill", "-QUIT", Long.toString(pid)).start().waitFor(DEATH_SECONDS, TimeUnit.SECONDS);
        } else {
            postmaster.destroyForcibly();
        }
        postmaster.onExit().orTimeout(DEATH_SECONDS, TimeUnit.SECONDS).join();
    }

    /** After it has died. */
    void rise() throws IOException {
        int port = server.getPort();
        server.close();
        for (int i = 1; ; i++) {
            try {
                server = builder().setPort(port).start();
                return;
            } catch (IOException | IllegalStateException connectionsNotYetDead) {
                if (i == STARTS) {
                    throw connectionsNotYetDead;
                }
                LockSupport.parkNanos(BETWEEN_STARTS.toNanos());
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
