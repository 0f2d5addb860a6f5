package app.leadline.activity;

import java.time.Instant;

/** A place in a timeline: pages go on after it, towards the past. */
public record ActivityKey(Instant at, long id) {

    /** Before the first row. */
    public static final ActivityKey NEWEST = new ActivityKey(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);

    /** The page after it begins with the row of this key. */
    public ActivityKey before() {
        return new ActivityKey(at, id + 1);
    }
}
