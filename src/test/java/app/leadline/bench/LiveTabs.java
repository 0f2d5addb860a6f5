package app.leadline.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The browsers, as the bench commands them: {@link LiveTabsProcess}. */
final class LiveTabs implements AutoCloseable {

    private static final long PATIENCE_MINUTES = 5;

    private final Process process;
    private final PrintWriter orders;
    private final Semaphore done = new Semaphore(0);

    LiveTabs(String base, String password, int tabsOfEach, LiveNews news) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LiveTabsProcess.class.getName(),
                        base,
                        password,
                        String.valueOf(tabsOfEach))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        orders = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        Thread.ofPlatform().daemon().name("browsers").start(() -> hear(news));
    }

    private void hear(LiveNews news) {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ");
                if (words[0].equals(LiveTabsProcess.ROW)) {
                    news.inBrowser(Long.parseLong(words[1]), Long.parseLong(words[2]), Integer.parseInt(words[3]));
                } else if (words[0].equals(LiveTabsProcess.DONE)) {
                    done.release();
                }
            }
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } finally {
            // Whoever waits for them waits in vain.
            done.release();
        }
    }

    void person(String email, long lead) {
        orders.println(LiveTabsProcess.PERSON + " " + email + " " + lead);
    }

    /** Everybody signs in and opens their tabs, behind other windows. */
    void open() throws InterruptedException {
        order(LiveTabsProcess.OPEN);
    }

    void show() throws InterruptedException {
        order(LiveTabsProcess.SHOW);
    }

    void hide() throws InterruptedException {
        order(LiveTabsProcess.HIDE);
    }

    private void order(String order) throws InterruptedException {
        orders.println(order);
        if (!done.tryAcquire(PATIENCE_MINUTES, TimeUnit.MINUTES) || !process.isAlive()) {
            throw new IllegalStateException("the browsers did not " + order + ": see above");
        }
    }

    @Override
    public void close() throws InterruptedException {
        orders.close();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
    }
}
