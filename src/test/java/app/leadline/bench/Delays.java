package app.leadline.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Milliseconds that the same thing took many times; any thread may add. */
final class Delays {

    private final List<Double> millis = new ArrayList<>();

    synchronized void add(double taken) {
        millis.add(taken);
    }

    synchronized int count() {
        return millis.size();
    }

    /**
     * What so many percent of them did not exceed.
     *
     * @return not a number when there are none
     */
    synchronized double percentile(double percent) {
        if (millis.isEmpty()) {
            return Double.NaN;
        }
        List<Double> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted.get((int) Math.ceil(percent / 100 * sorted.size()) - 1);
    }
}
