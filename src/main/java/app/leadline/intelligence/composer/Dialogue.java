package app.leadline.intelligence.composer;

import app.leadline.intelligence.Fact;
import app.leadline.intelligence.composer.Telling.Cited;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The messages of one conversation that were read, oldest first; never none. */
record Dialogue(List<Cited<Fact.Said>> messages) {

    /** Of Latin, Greek, Arabic, Armenian and full-width writing. */
    private static final Pattern QUESTION = Pattern.compile("[?\u037e\u061f\u055e\uff1f]");

    /** The one with the newest message first. */
    static List<Dialogue> all(Telling telling) {
        return telling.all(Fact.Said.class).stream()
                .collect(Collectors.groupingBy(
                        one -> Objects.requireNonNull(one.fact().source().conversation())))
                .values()
                .stream()
                .map(Dialogue::new)
                .sorted(Comparator.comparing(
                                (Dialogue one) -> one.newest().fact().at())
                        .reversed())
                .toList();
    }

    static boolean asks(String sentence) {
        return QUESTION.matcher(sentence).find();
    }

    Cited<Fact.Said> newest() {
        return messages.getLast();
    }

    /** What the lead has written since we have; empty when the last word is ours. */
    List<Cited<Fact.Said>> unanswered() {
        int from = messages.size();
        while (from > 0 && messages.get(from - 1).fact().fromLead()) {
            from--;
        }
        return messages.subList(from, messages.size());
    }

    /** What the lead said and is told by one of its sentences. */
    Stream<Cited<Fact.Said>> said(Predicate<String> sentence) {
        return messages.stream()
                .filter(one -> one.fact().fromLead() && Excerpt.any(one.fact().text(), sentence));
    }

    static Stream<Cited<Fact.Said>> said(List<Dialogue> dialogues, Predicate<String> sentence) {
        return dialogues.stream()
                .flatMap(one -> one.said(sentence))
                .sorted(Comparator.comparing(one -> one.fact().at()));
    }

    static Optional<Cited<Fact.Said>> newest(List<Dialogue> dialogues, Predicate<String> sentence) {
        return said(dialogues, sentence).reduce((first, second) -> second);
    }
}
