package app.leadline.demo;

import app.leadline.shared.LeadId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What happens in the demo and when. Chapters write into it in any order; it is played from the oldest scene to the
 * newest, with the clock standing at each, so that ids grow with time as in a real database.
 */
class Script {

    private record Scene(Instant at, Runnable action) {}

    private final List<Scene> scenes = new ArrayList<>();
    private final Map<String, LeadId> leads = new HashMap<>();
    private final Instant end;

    Script(Instant now) {
        this.end = now.truncatedTo(ChronoUnit.DAYS);
    }

    /** The midnight before today: whatever the time of day, the same history is told. */
    Instant end() {
        return end;
    }

    /** A time of a day in the past, in UTC; days are counted back from today, the last one is 1. */
    Instant ago(int days, int hour, int minute) {
        return end.minus(days, ChronoUnit.DAYS).plus(Duration.ofMinutes(hour * 60L + minute));
    }

    /** What would happen after the end is left out. */
    void at(Instant when, Runnable action) {
        if (!when.isAfter(end)) {
            scenes.add(new Scene(when, action));
        }
    }

    void entered(String key, LeadId lead) {
        leads.put(key, lead);
    }

    /** Known in scenes after the one in which the lead came in. */
    LeadId lead(String key) {
        return Objects.requireNonNull(leads.get(key), () -> "not there yet: " + key);
    }

    void play(DemoClock clock) {
        List<Scene> inOrder = new ArrayList<>(scenes);
        inOrder.sort(Comparator.comparing(Scene::at));
        try {
            for (Scene scene : inOrder) {
                clock.standAt(scene.at());
                scene.action().run();
            }
        } finally {
            clock.run();
        }
    }
}
