package app.leadline.shared;

import java.util.Arrays;
import java.util.List;

/**
 * Something to say to a person, before it is known in which language: the key of a message and its arguments. An
 * argument may be a sentence itself, which is translated first. {@link Money}, {@link Decimal} and {@link java.time.LocalDate} are
 * shown in the notation of the reader, a {@link java.util.Locale} as what the reader calls the country or the language.
 */
public record Sentence(String key, List<Object> arguments) {

    public Sentence {
        arguments = List.copyOf(arguments);
    }

    public static Sentence of(String key, Object... arguments) {
        return new Sentence(key, Arrays.asList(arguments));
    }
}
