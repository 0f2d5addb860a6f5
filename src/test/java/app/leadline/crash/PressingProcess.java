package app.leadline.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A {@link PressingApplication}, and what it has printed. */
final class PressingProcess {

    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private final Thread reading;

    /** @param database address, user and password; an H2 is the one of the shipped settings */
    PressingProcess(List<String> database, Path data, String... arguments) throws IOException {
        this(database, data, Map.of(), arguments);
    }

    /** @param settings environment variables besides those that all have */
    PressingProcess(List<String> database, Path data, Map<String, String> settings, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                PressingApplication.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        var environment = builder.environment();
        if (!database.get(0).startsWith("jdbc:h2:")) {
            environment.put("SPRING_DATASOURCE_URL", database.get(0));
            environment.put("SPRING_DATASOURCE_USERNAME", database.get(1));
            environment.put("SPRING_DATASOURCE_PASSWORD", database.get(2));
        }
        environment.put("LEADLINE_DATA", data.toString());
        environment.put("LEADLINE_TELEGRAM_GATEWAY", "remote");
        environment.put("LEADLINE_TELEGRAM_NODE", "crash-test");
        environment.put("LEADLINE_OUTBOX_PAUSE", "5ms");
        // Without pages: nobody looks, and it starts in half the time.
        environment.put("SPRING_AUTOCONFIGURE_EXCLUDE", "com.vaadin.flow.spring.SpringBootAutoConfiguration");
        environment.put("SPRING_JPA_HIBERNATE_DDLAUTO", "none");
        environment.put("LOGGING_LEVEL_ROOT", "warn");
        environment.putAll(settings);
        process = builder.start();
        reading = Thread.ofVirtual().start(this::read);
    }

    private void read() {
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                synchronized (lines) {
                    lines.add(line);
                    lines.notifyAll();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it has printed something like this, or is dead. */
    void awaitLineOrEnd(String beginning) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        synchronized (lines) {
            while (process.isAlive() && lines.stream().noneMatch(line -> line.startsWith(beginning))) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("it never said " + beginning + " but " + lines);
                }
                lines.wait(100);
            }
        }
    }

    /** Kills it, and returns when it is dead. */
    void kill() {
        // By its handle: the process itself would close the stream with what it has printed and nobody has read.
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    boolean awaitEnd(long milliseconds) throws InterruptedException {
        return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    }

    /** All it has printed, when it has ended. */
    List<String> lines() throws InterruptedException {
        reading.join();
        return List.copyOf(lines);
    }
}
