package app.leadline.intelligence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A lead with all that is known of it and what has to be told of it, from a file of {@code storylines}: lines {@code key: part | part}, and
 * below a conversation or a campaign its messages, {@code -3 09:00 < text}: three days ago, from the lead.
 */
record StoryFile(String name, List<Line> lines) {

    private static final Path FOLDER = Path.of("src/test/resources/storylines");
    private static final Pattern DAY = Pattern.compile("\\{(-\\d+)}");

    record Line(String key, List<String> parts) {

        String part(int i) {
            return i < parts.size() ? parts.get(i) : "";
        }

        /** Of parts such as {@code status BLOCKED}. */
        String named(String word, String otherwise) {
            return parts.stream()
                    .filter(part -> part.startsWith(word + " "))
                    .map(part -> part.substring(word.length() + 1))
                    .findFirst()
                    .orElse(otherwise);
        }
    }

    static List<StoryFile> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(StoryFile::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StoryFile read(Path file) {
        try {
            List<Line> lines = Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(StoryFile::line)
                    .toList();
            return new StoryFile(file.getFileName().toString().replace(".txt", ""), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(String line) {
        boolean message = line.matches("-\\d+ .*");
        String key = message ? "message" : line.substring(0, line.indexOf(':'));
        String rest = message ? line : line.substring(line.indexOf(':') + 1);
        boolean whole = List.of("tell", "sage", "never").contains(key);
        return new Line(
                key,
                whole
                        ? List.of(rest.strip())
                        : Arrays.stream(rest.split(" \\| ")).map(String::strip).toList());
    }

    Stream<Line> of(String key) {
        return lines.stream().filter(line -> line.key().equals(key));
    }

    /** What has to be told, or must not be, with its days as they are written. */
    List<String> texts(String key, Instant now, Locale locale, String owner) {
        return of(key).map(line -> DAY.matcher(line.part(0).replace("{owner}", owner))
                        .replaceAll(day -> day(at(day.group(1) + " 12:00", now), locale)))
                .toList();
    }

    static String day(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(at.atZone(ZoneOffset.UTC));
    }

    /** @param text such as {@code -3 09:00}, or {@code -3} */
    static Instant at(String text, Instant now) {
        String[] parts = text.split(" ");
        LocalTime time = LocalTime.parse(parts.length > 1 ? parts[1] : "09:00");
        return now.truncatedTo(ChronoUnit.DAYS)
                .plus(Long.parseLong(parts[0]), ChronoUnit.DAYS)
                .plusSeconds(time.toSecondOfDay());
    }
}
