package app.leadline.campaign;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text with placeholders: {@code {first_name}}, or {@code {first_name|there}} with what stands there when the lead has no first name.
 * Everything else is text. Values are put in as they are and never looked at again: nothing in them, nor in the text, is evaluated.
 */
public final class Template {

    /** A word in braces is meant as a placeholder, even when there is none of that name; anything else in braces is text. */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\h*([\\p{L}][\\p{L}\\p{N}_ ]*?)\\h*(?:\\|([^{}]*))?\\}");

    private final String text;
    private final List<Part> parts;

    /** @param name null for a text that stands as it is */
    private record Part(@Nullable String name, @Nullable String text) {}

    /**
     * What a lead gets.
     *
     * @param missing names that the lead has no value for, and the text no fallback
     */
    public record Rendering(String text, Set<String> missing) {}

    /** @param placeholder whether a value stands here for each lead; the text is as it was written */
    public record Piece(String text, boolean placeholder) {}

    private Template(String text, List<Part> parts) {
        this.text = text;
        this.parts = List.copyOf(parts);
    }

    public static Template of(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher found = PLACEHOLDER.matcher(text);
        int end = 0;
        while (found.find()) {
            parts.add(new Part(null, text.substring(end, found.start())));
            parts.add(new Part(found.group(1).toLowerCase(Locale.ROOT), found.group(2)));
            end = found.end();
        }
        parts.add(new Part(null, text.substring(end)));
        return new Template(text, parts);
    }

    /** In the order in which they come. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        parts.stream().map(Part::name).filter(name -> name != null).forEach(names::add);
        return names;
    }

    /** The text as it was written, in pieces: together they are all of it. */
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        Matcher found = PLACEHOLDER.matcher(text);
        int end = 0;
        while (found.find()) {
            pieces.add(new Piece(text.substring(end, found.start()), false));
            pieces.add(new Piece(found.group(), true));
            end = found.end();
        }
        pieces.add(new Piece(text.substring(end), false));
        return pieces;
    }

    /** Those without which a lead gets nothing, for the text has no fallback. */
    Set<String> needed() {
        Set<String> needed = new LinkedHashSet<>();
        parts.stream()
                .filter(part -> part.text() == null)
                .forEach(part -> needed.add(Objects.requireNonNull(part.name())));
        return needed;
    }

    /** @param values by name; a missing placeholder without a fallback leaves a gap */
    public Rendering render(Map<String, String> values) {
        StringBuilder written = new StringBuilder();
        Set<String> missing = new LinkedHashSet<>();
        for (Part part : parts) {
            String value = part.name() == null ? part.text() : values.getOrDefault(part.name(), part.text());
            if (value == null) {
                missing.add(String.valueOf(part.name()));
            } else {
                written.append(value);
            }
        }
        return new Rendering(written.toString(), missing);
    }

    @Override
    public String toString() {
        return text;
    }
}
