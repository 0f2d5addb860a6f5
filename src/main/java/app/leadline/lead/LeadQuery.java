package app.leadline.lead;

import app.leadline.shared.UrlChoices;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
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

    /** Needs no escaping in a URL. */
    private static final String BETWEEN_PARTS = "~";

    /** From the query parameters of the list's own URL; others are ignored. */
    public static LeadQuery of(Map<String, String> parameters) {
        LeadFilter filter = new LeadFilter(
                parameters.getOrDefault(TEXT, ""),
                UrlChoices.of(LeadStatus.values(), parameters, STATUS),
                UrlChoices.of(Priority.values(), parameters, PRIORITY),
                UrlChoices.numbers(parameters, TAG).map(TagId::new).collect(Collectors.toSet()));
        LeadSort sort = LeadSort.parse(parameters.getOrDefault(SORT, "")).orElse(LeadSort.NEWEST);
        return new LeadQuery(filter, sort);
    }

    /** The query parameters of the list's own URL, in a fixed order, without what is the default. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        UrlChoices.put(parameters, STATUS, filter.statuses());
        UrlChoices.put(parameters, PRIORITY, filter.priorities());
        UrlChoices.put(
                parameters,
                TAG,
                filter.tags().stream().map(TagId::value).sorted().toList(),
                String::valueOf);
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
}
