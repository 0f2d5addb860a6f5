package app.leadline.intelligence.composer;

import app.leadline.intelligence.Fact;
import app.leadline.intelligence.composer.Telling.Cited;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a lead answers, in the messages that were read: messages of ours in a row count as one, from the first of them.
 *
 * @param written how many messages of ours there are
 * @param asked how many times we wrote
 * @param answered how many of these had an answer
 * @param median of the times it took; empty when there was no answer
 */
record Responsiveness(int written, int asked, int answered, Optional<Duration> median) {

    static Responsiveness of(List<Dialogue> dialogues) {
        int asked = 0;
        List<Duration> times = new ArrayList<>();
        for (Dialogue dialogue : dialogues) {
            asked += asked(dialogue, times);
        }
        times.sort(Duration::compareTo);
        Optional<Duration> median = times.isEmpty() ? Optional.empty() : Optional.of(times.get(times.size() / 2));
        int written = dialogues.stream()
                .flatMap(one -> one.messages().stream())
                .mapToInt(one -> one.fact().fromLead() ? 0 : 1)
                .sum();
        return new Responsiveness(written, asked, times.size(), median);
    }

    private static int asked(Dialogue dialogue, List<Duration> times) {
        int asked = 0;
        Instant open = null;
        for (Cited<Fact.Said> message : dialogue.messages()) {
            if (message.fact().fromLead()) {
                times.addAll(answer(open, message.fact().at()));
                open = null;
            } else if (open == null) {
                asked++;
                open = message.fact().at();
            }
        }
        return asked;
    }

    private static List<Duration> answer(@Nullable Instant open, Instant at) {
        return open == null ? List.of() : List.of(Duration.between(open, at));
    }
}
