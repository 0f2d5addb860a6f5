package app.leadline.lead;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A filtered and sorted list of leads, as it stands in a URL. Anybody can type a URL: what cannot be understood is
 * ignored.
 */
public record LeadQuery(LeadFilter filter, LeadSort sort) {

    public static final LeadQuery ALL = new LeadQuery(LeadFilter.NONE, LeadSort.NEWEST);

    private static final String TEXT = "q";
    private static final String STATUS = "status";
    private static final String PRIORITY = "priority";
    private static final String TAG = "tag";
    private static final String SORT = "sort";

    /** Both need no escaping in a URL. */
    private static final String BETWEEN_VALUES = "_";

    private static final String BETWEEN_PARTS = "~";

    private static final int TAG_LIMIT = 50;
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");

    /** From the query parameters of the list's own URL; others are ignored. */
    public static LeadQuery of(Map<String, String> parameters) {
        String tags = parameters.getOrDefault(TAG, "");
        LeadFilter filter = new LeadFilter(
                parameters.getOrDefault(TEXT, ""),
                chosen(LeadStatus.values(), parameters.getOrDefault(STATUS, "")),
                chosen(Priority.values(), parameters.getOrDefault(PRIORITY, "")),
                values(tags)
                        .filter(v -> NUMBER.matcher(v).matches())
                        .limit(TAG_LIMIT)
                        .map(v -> new TagId(Long.parseLong(v)))
                        .collect(Collectors.toSet()));
        LeadSort sort = LeadSort.parse(parameters.getOrDefault(SORT, "")).orElse(LeadSort.NEWEST);
        return new LeadQuery(filter, sort);
    }

    /** The query parameters of the list's own URL, in a fixed order, without what is the default. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, STATUS, LeadFilter.inOrder(LeadStatus.class, filter.statuses()), LeadQuery::word);
        put(parameters, PRIORITY, LeadFilter.inOrder(Priority.class, filter.priorities()), LeadQuery::word);
        put(parameters, TAG, filter.tags().stream().map(TagId::value).sorted().toList(), String::valueOf);
        if (!sort.equals(LeadSort.NEWEST)) {
            parameters.put(SORT, sort.text());
        }
        if (!filter.text().isEmpty()) {
            parameters.put(TEXT, filter.text());
        }
        return parameters;
    }

    /**
     * All of it as one value, for the parameter {@code list} of a lead's page, by which that page knows its previous and
     * next lead. Never empty. Not escaped: whoever builds the URL does that.
     */
    public String compact() {
        Map<String, String> parts = parameters();
        parts.putIfAbsent(SORT, sort.text());
        String text = parts.remove(TEXT);
        String fixed = parts.entrySet().stream()
                .map(part -> part.getKey() + "." + part.getValue())
                .collect(Collectors.joining(BETWEEN_PARTS));
        // Last, because it may hold any character.
        return text == null ? fixed : fixed + BETWEEN_PARTS + TEXT + "." + text;
    }

    /** The reverse of {@link #compact()}; what cannot be understood gives {@link #ALL}. */
    public static LeadQuery ofCompact(@Nullable String compact) {
        if (compact == null) {
            return ALL;
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        String rest = BETWEEN_PARTS + compact;
        int text = rest.indexOf(BETWEEN_PARTS + TEXT + ".");
        if (text >= 0) {
            parameters.put(TEXT, rest.substring(text + BETWEEN_PARTS.length() + TEXT.length() + 1));
            rest = rest.substring(0, text);
        }
        for (String part : rest.split(BETWEEN_PARTS)) {
            int dot = part.indexOf('.');
            if (dot > 0) {
                parameters.putIfAbsent(part.substring(0, dot), part.substring(dot + 1));
            }
        }
        return of(parameters);
    }

    public LeadQuery with(LeadFilter other) {
        return new LeadQuery(other, sort);
    }

    public LeadQuery with(LeadSort other) {
        return new LeadQuery(filter, other);
    }

    private static <T> void put(
            Map<String, String> parameters, String name, Collection<T> values, Function<T, String> word) {
        if (!values.isEmpty()) {
            parameters.put(name, values.stream().map(word).collect(Collectors.joining(BETWEEN_VALUES)));
        }
    }

    private static <E extends Enum<E>> Set<E> chosen(E[] known, String text) {
        Set<String> words = values(text).collect(Collectors.toSet());
        return Arrays.stream(known).filter(e -> words.contains(word(e))).collect(Collectors.toSet());
    }

    private static Stream<String> values(String text) {
        return Arrays.stream(text.split(BETWEEN_VALUES));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
