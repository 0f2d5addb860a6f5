package app.leadline.demo;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes the demo when nobody has ever signed up here. It runs before the web server accepts anybody, so that no page
 * sees half of it.
 */
@Demo
class DemoStart implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DemoStart.class);

    /** People and workspaces are there from this day on. */
    private static final int FIRST_DAY = 560;

    private final JdbcClient jdbc;
    private final DemoClock clock;
    private final DemoPeople people;
    private final List<Chapter> chapters;
    private volatile boolean running;

    DemoStart(JdbcClient jdbc, DemoClock clock, DemoPeople people, List<Chapter> chapters) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.people = people;
        this.chapters = List.copyOf(chapters);
    }

    @Override
    public void start() {
        running = true;
        if (nobodyYet()) {
            long begun = System.nanoTime();
            seed();
            log.info(
                    "Demo workspaces made in {} ms",
                    Duration.ofNanos(System.nanoTime() - begun).toMillis());
        }
    }

    private boolean nobodyYet() {
        return jdbc.sql("select count(*) from member").query(Long.class).single() == 0;
    }

    private void seed() {
        Script script = new Script(clock.instant());
        try {
            clock.standAt(script.ago(FIRST_DAY, 9, 0));
            Cast cast = people.moveIn();
            chapters.forEach(chapter -> chapter.write(script, cast));
            script.play(clock);
        } finally {
            clock.run();
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which starts near the end of all phases. */
    @Override
    public int getPhase() {
        return 0;
    }
}
