package app.leadline.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How fast an export of 200 MB gets into the database, and in how much memory: each run is a JVM of its own with a heap
 * smaller than the file. {@code ./mvnw -Pbench verify -Dbench=import}
 */
final class ImportBench {

    private static final long BYTES = 200L << 20;
    private static final String HEAP = "192m";
    private static final long WANTED = 20_000;

    private ImportBench() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(System.getProperty("java.io.tmpdir"), "leadline-bench");
        Path export = directory.resolve("result-" + (BYTES >> 20) + "mb.json");
        ExportGenerator.write(export, BYTES);
        Table table = new Table(
                "database",
                "run",
                "file MB",
                "messages",
                "check s",
                "import s",
                "CPU s",
                "messages/s",
                "peak heap MB",
                "of");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true";
            run(table, "PostgreSQL", url, "postgres", export);
        }
        Path h2 = Files.createTempDirectory(directory, "h2");
        String url = "jdbc:h2:file:" + h2.resolve("leadline")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        run(table, "H2 file", url, "leadline", export);
        table.print();
        System.out.printf("Wanted: at least %,d messages/s into PostgreSQL.%n", WANTED);
    }

    /** One JVM, two imports: into an empty conversation, and the same file once more. */
    private static void run(Table table, String name, String url, String user, Path export)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                ImportBenchRun.class.getName(),
                url,
                user,
                export.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(ImportBenchRun.RESULT)) {
                    System.out.println(name + ": " + line);
                    String[] cells =
                            line.substring(ImportBenchRun.RESULT.length()).split("\\|");
                    table.row(
                            name, cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], HEAP);
                }
            }
        }
        if (process.waitFor() != 0) {
            table.row(name, "failed, see above");
        }
    }
}
