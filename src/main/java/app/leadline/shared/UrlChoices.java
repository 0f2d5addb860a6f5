package app.leadline.shared;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Several chosen values as one parameter of a URL. Anybody can type a URL: what cannot be understood is ignored, and so is what comes
 * after the fiftieth value.
 */
public final class UrlChoices {

    /** Needs no escaping in a URL. */
    private static final String BETWEEN = "_";

    private static final int LIMIT = 50;
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");

    private UrlChoices() {}

    /** Adds the parameter, unless nothing is chosen. */
    public static <T> void put(
            Map<String, String> parameters, String name, Collection<T> chosen, Function<T, String> word) {
        if (!chosen.isEmpty()) {
            parameters.put(name, chosen.stream().map(word).collect(Collectors.joining(BETWEEN)));
        }
    }

    /** Adds the parameter, in the order of the enum. */
    public static <E extends Enum<E>> void put(Map<String, String> parameters, String name, Set<E> chosen) {
        put(parameters, name, chosen.stream().sorted().toList(), UrlChoices::word);
    }

    public static Stream<String> words(Map<String, String> parameters, String name) {
        return Arrays.stream(parameters.getOrDefault(name, "").split(BETWEEN)).limit(LIMIT);
    }

    /** Ids. */
    public static Stream<Long> numbers(Map<String, String> parameters, String name) {
        return words(parameters, name)
                .filter(word -> NUMBER.matcher(word).matches())
                .map(Long::parseLong);
    }

    public static <E extends Enum<E>> Set<E> of(E[] known, Map<String, String> parameters, String name) {
        Set<String> words = words(parameters, name).collect(Collectors.toSet());
        return Arrays.stream(known).filter(e -> words.contains(word(e))).collect(Collectors.toSet());
    }

    /** {@code one-time}: without what stands between values. */
    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace("_", "-");
    }
}
