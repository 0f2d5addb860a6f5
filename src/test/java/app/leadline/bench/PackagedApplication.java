package app.leadline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The jar as it is shipped, in a process of its own. */
final class PackagedApplication implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final int port;
    private final double startSeconds;

    private PackagedApplication(Process process, int port, double startSeconds) {
        this.process = process;
        this.port = port;
        this.startSeconds = startSeconds;
    }

    /** @param database address of a PostgreSQL with the user and password {@code postgres} */
    static PackagedApplication start(String database) throws IOException, InterruptedException {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-jar",
                jar().toString());
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        builder.environment()
                .put("LEADLINE_DATA", Path.of("target", "bench-data").toString());
        builder.environment().put("SPRING_DATASOURCE_URL", database);
        builder.environment().put("SPRING_DATASOURCE_USERNAME", "postgres");
        builder.environment().put("SPRING_DATASOURCE_PASSWORD", "postgres");
        long begin = System.nanoTime();
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(Path.of("target", "bench-server.log").toFile())
                .start();
        while (!healthy(port)) {
            if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                process.destroyForcibly();
                throw new IllegalStateException("the server did not start: see target/bench-server.log");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return new PackagedApplication(process, port, (System.nanoTime() - begin) / 1e9);
    }

    String base() {
        return "http://localhost:" + port;
    }

    double startSeconds() {
        return startSeconds;
    }

    /** What the operating system counts for the process; on Linux only, elsewhere 0. */
    long residentMegabytes() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private static Path jar() {
        Path jar = Path.of("target", "leadline.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException("no packaged jar: ./mvnw -Pbench verify packages it first");
        }
        return jar;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean healthy(int port) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
