package app.leadline.bench;

import app.leadline.bench.BenchTalks.Place;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What {@link SendBenchRun} measures, in the order in which it can be done. */
final class SendSteps {

    static final String INSERT = "insert, 8 at once";

    private static final int ACCOUNTS = 4;
    private static final int TALKS_OF_EACH = 25;
    private static final int KEYBOARDS = 8;
    private static final long PATIENCE_NANOS = Duration.ofMinutes(30).toNanos();
    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(5).toNanos();

    private final JdbcClient jdbc;
    private final JdbcClient watching;
    private final BenchTalks talks;
    private final BenchTalks inserted;

    /** @param watching looks whether everything is sent, without taking part */
    SendSteps(ConfigurableApplicationContext application, JdbcClient watching) {
        this.jdbc = application.getBean(JdbcClient.class);
        this.watching = watching;
        this.talks = new BenchTalks(application, ACCOUNTS, TALKS_OF_EACH);
        this.inserted = new BenchTalks(application, ACCOUNTS, TALKS_OF_EACH);
    }

    /** @param work does it for so many messages, and writes down how long each took where that can be told */
    record Step(String name, Work work) {}

    @FunctionalInterface
    interface Work {
        void run(long[] nanos);
    }

    List<Step> all() {
        List<Place> many = talks.places();
        List<Place> one = many.subList(0, 1);
        return List.of(
                new Step("insert, one after the other", nanos -> each(nanos, 1, inserted.places(), this::insert)),
                new Step(INSERT, nanos -> each(nanos, KEYBOARDS, inserted.places(), this::insert)),
                new Step("press, 100 conversations", nanos -> away(() -> press(nanos, many))),
                new Step("send what waits", nanos -> back()),
                new Step("press and send, 100 conversations", nanos -> {
                    press(nanos, many);
                    untilSent();
                }),
                new Step("press, one conversation", nanos -> away(() -> press(nanos, one))),
                new Step("send what waits there", nanos -> back()),
                new Step("press and send, one conversation", nanos -> {
                    press(nanos, one);
                    untilSent();
                }));
    }

    void check() {
        talks.check();
    }

    private void press(long[] nanos, List<Place> places) {
        each(nanos, Math.min(KEYBOARDS, places.size()), places, talks::press);
    }

    private void away(Runnable work) {
        talks.network(false);
        work.run();
    }

    private void back() {
        talks.network(true);
        untilSent();
    }

    private void untilSent() {
        long begin = System.nanoTime();
        while (watching.sql("select count(*) from outbox").query(Long.class).single() > 0) {
            if (System.nanoTime() - begin > PATIENCE_NANOS) {
                throw new IllegalStateException("it does not come to an end");
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    /** The row of a message and nothing else, committed. */
    private void insert(Place place) {
        String text = BenchTalks.text(place.written().getAndIncrement());
        jdbc.sql("""
                        insert into message (conversation_id, client_token, sent_at, outgoing, sender_telegram_id,
                        kind, text, search_text, status) values (?, ?, ?, true, ?, 'TEXT', ?, ?, 'SENT')""")
                .params(
                        place.conversation().value(),
                        UUID.randomUUID(),
                        Clock.systemUTC().instant().atOffset(ZoneOffset.UTC),
                        place.self(),
                        text,
                        text)
                .update();
    }

    private static void each(long[] nanos, int threads, List<Place> places, Consumer<Place> work) {
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService hands = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> all = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                all.add(hands.submit(() -> {
                    for (int i = next.getAndIncrement(); i < nanos.length; i = next.getAndIncrement()) {
                        long begin = System.nanoTime();
                        work.accept(places.get(i % places.size()));
                        nanos[i] = System.nanoTime() - begin;
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
