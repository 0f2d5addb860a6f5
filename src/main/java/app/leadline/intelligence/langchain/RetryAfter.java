package app.leadline.intelligence.langchain;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a provider that takes no more requests wants to be left alone, as its answer says, in whole seconds. */
final class RetryAfter {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})?");

    /** "Please try again in 20s.", "retryDelay": "34s". */
    private static final Pattern IN_WORDS =
            Pattern.compile("(?:try again in |retryDelay\"\\s*:\\s*\")(\\d{1,6}(?:\\.\\d{1,9})?)(ms|s)");

    private RetryAfter() {}

    /** Null when it does not say. */
    static @Nullable Duration of(HttpHeaders headers, String body) {
        return number(headers, "retry-after-ms", 1)
                .or(() -> number(headers, "retry-after", 1_000))
                .or(() -> date(headers))
                .or(() -> inWords(body))
                .orElse(null);
    }

    private static Optional<Duration> number(HttpHeaders headers, String name, int milliseconds) {
        return headers.firstValue(name)
                .filter(value -> NUMBER.matcher(value).matches())
                .map(value -> rounded(Double.parseDouble(value) * milliseconds));
    }

    /** By the clock of the provider. */
    private static Optional<Duration> date(HttpHeaders headers) {
        return headers.firstValue("retry-after")
                .flatMap(RetryAfter::time)
                .flatMap(until -> headers.firstValue("date")
                        .flatMap(RetryAfter::time)
                        .map(now ->
                                rounded(Math.max(0, Duration.between(now, until).toMillis()))));
    }

    private static Optional<ZonedDateTime> time(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> inWords(String body) {
        Matcher found = IN_WORDS.matcher(body);
        return found.find()
                ? Optional.of(rounded(Double.parseDouble(found.group(1)) * ("ms".equals(found.group(2)) ? 1 : 1_000)))
                : Optional.empty();
    }

    private static Duration rounded(double milliseconds) {
        return Duration.ofSeconds((long) Math.max(1, Math.ceil(milliseconds / 1_000)));
    }
}
