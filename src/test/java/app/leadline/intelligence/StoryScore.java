package app.leadline.intelligence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a storyline of a lead of which everything is known does.
 *
 * @param missing what has to be told and is not
 * @param wrong what is told and is not so: numbers, days and names that are not those of the sources, and what must never be told
 * @param misquoted what stands in quotation marks, or as the words of a source, and was not written there
 */
record StoryScore(
        String name,
        int told,
        List<String> missing,
        List<String> wrong,
        List<String> misquoted,
        int dropped,
        int actions,
        String text) {

    private static final Pattern QUOTED = Pattern.compile("[\u201c\u201e]([^\u201c\u201d\u201e]*)[\u201c\u201d]");
    private static final String GAP = "\u220e";

    static StoryScore of(StoryLead lead, Storyline storyline, Locale locale) {
        Instant now = lead.now();
        String owner = lead.owner().email();
        boolean german = locale.equals(Locale.GERMAN);
        List<String> wanted = lead.file().texts(german ? "sage" : "tell", now, locale, owner);
        List<String> never = lead.file().texts("never", now, locale, owner);
        String text = storyline.statements().stream().map(Statement::text).collect(Collectors.joining("\n"));
        Checker checker = new Checker(lead, locale, wanted);
        List<String> wrong = new ArrayList<>(never.stream()
                .filter(text::contains)
                .map(one -> "never: " + one)
                .toList());
        lead.truth().secret.stream().filter(text::contains).forEach(wrong::add);
        storyline.statements().forEach(statement -> wrong.addAll(checker.wrong(statement)));
        return new StoryScore(
                lead.file().name() + (german ? " de" : " en"),
                wanted.size(),
                wanted.stream().filter(one -> !text.contains(one)).toList(),
                wrong,
                storyline.statements().stream().flatMap(checker::misquoted).toList(),
                storyline.version().droppedStatements() + storyline.version().droppedQuotes(),
                storyline.of(Part.ACTION).size(),
                readable(storyline));
    }

    private record Checker(StoryLead lead, Locale locale, List<String> wanted) {

        /** Whatever is left when all that is true was taken out must hold no number, no day and no name. */
        List<String> wrong(Statement statement) {
            String name = lead.file().of("lead").findFirst().orElseThrow().part(0);
            String rest = statement.text();
            for (String one : wanted) {
                rest = rest.replace(one, GAP);
            }
            rest = QUOTED.matcher(rest).replaceAll(GAP).replace(name.replace('"', '\''), GAP);
            for (Statement.Chip chip : statement.chips()) {
                for (String words : lead.truth().of(chip.source(), locale)) {
                    rest = words.isEmpty() ? rest : rest.replace(words, GAP);
                }
            }
            String left = rest;
            boolean foreign = lead.truth().all(locale).stream().anyMatch(left::contains);
            boolean number = left.codePoints().anyMatch(Character::isDigit);
            // What hurts and what angers is a judgement: only what the file says is one.
            boolean judged = List.of(Topic.PAIN_POINTS, Topic.PAIN_POINT).contains(statement.topic())
                    || statement.text().contains("before writing anything else")
                    || statement.text().contains("bevor du etwas anderes");
            boolean unjust = judged && wanted.stream().noneMatch(one -> sameDifficulty(one, statement.text()));
            return foreign || number || unjust ? List.of(statement.text() + " [" + left + "]") : List.of();
        }

        private static boolean sameDifficulty(String wanted, String told) {
            return wanted.contains(told)
                    || QUOTED.matcher(told).results().anyMatch(match -> wanted.contains(match.group(1)));
        }

        Stream<String> misquoted(Statement statement) {
            Stream<String> inText = QUOTED.matcher(statement.text())
                    .results()
                    .map(match -> match.group(1).replace("\u2026", ""))
                    .filter(words -> lead.truth().quotable.stream().noneMatch(message -> message.contains(words)))
                    .filter(words -> !List.of("Blocked", "Archived", "Blockiert", "Archiviert")
                            .contains(words));
            Stream<String> inChips = statement.chips().stream()
                    .filter(chip -> chip.quote() != null
                            && !lead.truth()
                                    .messages
                                    .getOrDefault(chip.source().id(), "")
                                    .contains(chip.quote()))
                    .map(Statement.Chip::quote);
            return Stream.concat(inText, inChips);
        }
    }

    private static String readable(Storyline storyline) {
        return Stream.of(Part.values())
                .map(part -> storyline.of(part).stream()
                        .map(one -> part == Part.NARRATIVE ? one.text() : "- " + one.topic() + " " + one.text())
                        .collect(Collectors.joining(part == Part.NARRATIVE ? " " : "\n")))
                .collect(Collectors.joining("\n\n"));
    }

    static String table(List<StoryScore> scores) {
        StringBuilder table = new StringBuilder(
                "\n| lead | facts told | facts false | quotes wrong | actions |\n|---|---|---|---|---|\n");
        scores.forEach(score -> table.append("| %s | %d of %d | %d | %d | %d |%n"
                .formatted(
                        score.name,
                        score.told - score.missing.size(),
                        score.told,
                        score.wrong.size(),
                        score.misquoted.size(),
                        score.actions)));
        return table.toString();
    }
}
