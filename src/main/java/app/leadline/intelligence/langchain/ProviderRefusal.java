package app.leadline.intelligence.langchain;

import app.leadline.intelligence.WriterFailure;
import app.leadline.intelligence.WriterFailure.Kind;
import java.net.http.HttpHeaders;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a provider answered instead of a stream, as the log shows it: the status and the names that the error goes by. Its prose stays out,
 * because providers repeat there what they were sent.
 */
final class ProviderRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Pattern NAMES =
            Pattern.compile("\"(?:code|type|status|reason|param)\"\\s*:\\s*\"([\\w.\\[\\]-]{1,64})\"");

    /** No money: waiting does not help. */
    private static final Set<String> LASTING = Set.of("insufficient_quota", "billing_not_active", "billing_error");

    private final boolean lasting;

    private ProviderRefusal(int status, Set<String> names) {
        super(status + (names.isEmpty() ? "" : " " + String.join(", ", names)));
        this.lasting = status == 402 || names.stream().anyMatch(LASTING::contains);
    }

    static WriterFailure of(int status, HttpHeaders headers, String body) {
        Set<String> names = names(body);
        // Gemini calls a wrong key a wrong request.
        Kind kind = names.contains("API_KEY_INVALID") ? Kind.KEY : kind(status);
        return new WriterFailure(kind, RetryAfter.of(headers, body), new ProviderRefusal(status, names));
    }

    static Set<String> names(String body) {
        return NAMES.matcher(body)
                .results()
                .map((MatchResult one) -> one.group(1))
                .limit(8)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private static Kind kind(int status) {
        return switch (status) {
            case 401, 403 -> Kind.KEY;
            case 402, 429 -> Kind.LIMIT;
            case 404, 405, 410 -> Kind.NOT_FOUND;
            case 408 -> Kind.UNAVAILABLE;
            default -> status >= 500 ? Kind.UNAVAILABLE : status >= 400 ? Kind.REFUSED : Kind.NOT_FOUND;
        };
    }

    /** Whether another attempt will find the same. */
    boolean lasting() {
        return lasting;
    }
}
