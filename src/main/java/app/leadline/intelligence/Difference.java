package app.leadline.intelligence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a statement of a newer version stands to one of an older one.
 *
 * @param before null for one that was added
 * @param after null for one that is gone
 */
public record Difference(
        Kind kind, @Nullable Statement before, @Nullable Statement after) {

    /** Of all their words two statements share at least so many when the one is the other told anew. */
    private static final double ALIKE = 0.4;

    public enum Kind {
        SAME,
        CHANGED,
        ADDED,
        REMOVED
    }

    public Topic topic() {
        return Objects.requireNonNull(after == null ? before : after).topic();
    }

    /** Part by part, in the order of the newer version; what is gone stands at the end of its part. */
    static List<Difference> between(List<Statement> before, List<Statement> after) {
        return Arrays.stream(Part.values())
                .flatMap(part -> ofPart(in(part, before), in(part, after)).stream())
                .toList();
    }

    private static List<Statement> in(Part part, List<Statement> statements) {
        return statements.stream().filter(one -> one.topic().part() == part).toList();
    }

    private static List<Difference> ofPart(List<Statement> before, List<Statement> after) {
        List<Statement> left = new ArrayList<>(before);
        List<@Nullable Difference> found = new ArrayList<>();
        for (Statement now : after) {
            Optional<Statement> same =
                    left.stream().filter(one -> one.text().equals(now.text())).findFirst();
            same.ifPresent(left::remove);
            found.add(same.map(then -> new Difference(Kind.SAME, then, now)).orElse(null));
        }
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i) == null) {
                found.set(i, alike(left, after.get(i)));
            }
        }
        List<Difference> all = found.stream().filter(Objects::nonNull).collect(Collectors.toCollection(ArrayList::new));
        left.forEach(gone -> all.add(new Difference(Kind.REMOVED, gone, null)));
        return all;
    }

    private static Difference alike(List<Statement> left, Statement now) {
        Statement best = null;
        double most = 0;
        for (Statement then : left) {
            double alike = then.topic() == now.topic() && now.topic().part() == Part.SNAPSHOT
                    ? 1
                    : shared(then.text(), now.text());
            if (alike > most) {
                most = alike;
                best = then;
            }
        }
        if (best == null || most < ALIKE) {
            return new Difference(Kind.ADDED, null, now);
        }
        left.remove(best);
        return new Difference(Kind.CHANGED, best, now);
    }

    private static double shared(String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        Set<String> both = new HashSet<>(words);
        both.retainAll(others);
        Set<String> all = new HashSet<>(words);
        all.addAll(others);
        return all.isEmpty() ? 0 : (double) both.size() / all.size();
    }

    private static Set<String> words(String text) {
        return Set.copyOf(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+")));
    }
}
