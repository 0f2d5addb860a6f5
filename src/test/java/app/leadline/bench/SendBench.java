package app.leadline.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/**
 * How fast messages go through the outbox, beside plain inserts of the same rows into the same table: on PostgreSQL, which waits for its
 * disk with each commit, on H2 as it is shipped, and on an H2 that writes half a second later. Telegram answers at once and nothing is
 * waited for between two messages, so that what is measured is ours. {@code ./mvnw -Pbench verify -Dbench=send}
 */
final class SendBench {

    static final int MESSAGES = Integer.getInteger("bench.messages", 10_000);

    private static final String HEAP = "1g";
    private static final String AS_SHIPPED = "WRITE_DELAY=0";
    private static final String LATER = "WRITE_DELAY=500";

    private SendBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path directory = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "leadline-bench"));
        Table table = new Table(
                "database",
                "what",
                "messages",
                "messages/s",
                "of raw inserts",
                "p50 ms",
                "p99 ms",
                "SQL per message",
                "CPU ms per message",
                "MB");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            run(table, "PostgreSQL", postgres.getJdbcUrl("postgres", "postgres"), "postgres", directory);
        }
        String shipped = shippedAddress();
        run(table, "H2, " + AS_SHIPPED, shipped, "leadline", Files.createTempDirectory(directory, "h2"));
        run(
                table,
                "H2, " + LATER,
                shipped.replace(AS_SHIPPED, LATER),
                "leadline",
                Files.createTempDirectory(directory, "h2-later"));
        System.out.printf(
                "%n%,d messages each; p50 and p99 of one press or one insert; CPU of the application's JVM, an H2 included%n%n",
                MESSAGES);
        table.print();
    }

    private static String shippedAddress() throws IOException {
        Properties shipped = new Properties();
        try (var in = Objects.requireNonNull(SendBench.class.getResourceAsStream("/application.properties"))) {
            shipped.load(in);
        }
        String address = shipped.getProperty("spring.datasource.url");
        if (!address.contains(AS_SHIPPED)) {
            throw new IllegalStateException("H2 is not shipped with " + AS_SHIPPED + " any more: " + address);
        }
        return address;
    }

    private static void run(Table table, String name, String url, String user, Path data)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                SendBenchRun.class.getName(),
                url.replace("${leadline.data}", data.toString()),
                user,
                data.toString(),
                String.valueOf(MESSAGES)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> {
                System.out.println(name + ": " + line);
                if (line.startsWith(SendBenchRun.RESULT)) {
                    List<Object> cells = new ArrayList<>(List.of(name));
                    cells.addAll(
                            List.of(line.substring(SendBenchRun.RESULT.length()).split("\\|", -1)));
                    table.row(cells.toArray());
                }
            });
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(name + " has failed, see above");
        }
    }
}
