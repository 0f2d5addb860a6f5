package app.leadline.shared;

import java.time.Duration;

/** How long to wait for a database that is away before asking it again: longer each time, and never long enough for people to wonder. */
public final class Pauses {

    public static final Duration SHORTEST = Duration.ofMillis(250);

    private static final Duration LONGEST = Duration.ofSeconds(8);

    private Pauses() {}

    public static Duration longerThan(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
    }
}
