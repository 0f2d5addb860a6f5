package app.leadline.telegram.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/** What people of one language say, read from {@code simulator/people_LANGUAGE.txt}. */
final class Script {

    private static final Map<String, Script> SCRIPTS = new ConcurrentHashMap<>();
    private static final String ENGLISH = "en";
    private static final String GERMAN = "de";
    private static final String ANYTHING = "*";

    private record Rule(List<String> words, List<String> answers) {

        boolean fits(String text) {
            return words.contains(ANYTHING) || words.stream().anyMatch(text::contains);
        }
    }

    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, List<String>> lines = new HashMap<>();

    private Script(String text) {
        String part = "";
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("[")) {
                part = line.substring(1, line.length() - 1);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                add(part, line);
            }
        }
    }

    private void add(String part, String line) {
        if (part.equals("answers")) {
            int separator = line.indexOf(" = ");
            rules.add(new Rule(
                    List.of(line.substring(0, separator).split(", ")),
                    List.of(line.substring(separator + 3).split(" \\| "))));
        } else {
            lines.computeIfAbsent(part, any -> new ArrayList<>()).add(line);
        }
    }

    /** English for languages that nobody speaks here. */
    static Script of(String language) {
        return SCRIPTS.computeIfAbsent(language.startsWith(GERMAN) ? GERMAN : ENGLISH, Script::read);
    }

    private static Script read(String language) {
        try (InputStream in = Script.class.getResourceAsStream("/simulator/people_" + language + ".txt")) {
            return new Script(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String answer(String text, RandomGenerator chance) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<String> answers = rules.stream()
                .filter(rule -> rule.fits(lower))
                .findFirst()
                .orElseThrow()
                .answers();
        return one(answers, chance);
    }

    String unasked(RandomGenerator chance) {
        return line("unasked", chance);
    }

    String mine(RandomGenerator chance) {
        return line("mine", chance);
    }

    String theirs(RandomGenerator chance) {
        return line("theirs", chance);
    }

    private String line(String part, RandomGenerator chance) {
        return one(Objects.requireNonNull(lines.get(part)), chance);
    }

    private static String one(List<String> lines, RandomGenerator chance) {
        return lines.get(chance.nextInt(lines.size()));
    }
}
