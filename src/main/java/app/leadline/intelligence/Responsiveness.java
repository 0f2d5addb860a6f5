package app.leadline.intelligence;

import app.leadline.intelligence.Telling.Cited;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a lead answers, in the messages that were read: messages of ours in a row count as one, from the first of them.
 *
 * @param asked how many times we wrote
 * @param answered how many of these had an answer
 * @param median of the times it took; empty when there was no answer
 */
record Responsiveness(int asked, int answered, Optional<Duration> median) {

    static Responsiveness of(List<Cited<Fact.Said>> messages) {
        int asked = 0;
        Instant open = null;
        List<Duration> times = new ArrayList<>();
        for (Cited<Fact.Said> message : messages) {
            if (message.fact().fromLead()) {
                times.addAll(answer(open, message.fact().at()));
                open = null;
            } else if (open == null) {
                asked++;
                open = message.fact().at();
            }
        }
        times.sort(Duration::compareTo);
        Optional<Duration> median = times.isEmpty() ? Optional.empty() : Optional.of(times.get(times.size() / 2));
        return new Responsiveness(asked, times.size(), median);
    }

    private static List<Duration> answer(@Nullable Instant open, Instant at) {
        return open == null ? List.of() : List.of(Duration.between(open, at));
    }
}
