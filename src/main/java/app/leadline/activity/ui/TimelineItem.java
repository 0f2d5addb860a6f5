package app.leadline.activity.ui;

import app.leadline.activity.Activity;
import app.leadline.activity.ActivityKey;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A line of the timeline: an activity, or the heading of a month.
 *
 * @param activity null for a heading
 * @param month the month the line belongs to
 * @param inMonth how many activities that month has
 * @param key of the activity, or of the one above a heading
 */
record TimelineItem(@Nullable Activity activity, YearMonth month, long inMonth, ActivityKey key) {

    /** Where reading goes on after a line. */
    record Place(ActivityKey key, YearMonth month) {}

    Place place() {
        return new Place(key, month);
    }

    /** The same after the line was read again. */
    Object id() {
        return activity == null ? month : activity.id();
    }
}
