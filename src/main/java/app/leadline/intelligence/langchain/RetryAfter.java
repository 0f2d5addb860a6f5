package app.leadline.intelligence.langchain;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a provider that takes no more requests wants to be left alone, as its answer says. */
final class RetryAfter {

    /** "Please try again in 20s.", "retryDelay": "34s", "retry after 12 seconds". */
    private static final Pattern SECONDS = Pattern.compile(
            "(?:try again in|retry.?after\\D{0,4}|retryDelay\\D{0,6})\\s*(\\d{1,6}(?:\\.\\d+)?)\\s*(ms|s\\b|sec)?",
            Pattern.CASE_INSENSITIVE);

    private RetryAfter() {}

    /** Null when it does not say. */
    static @Nullable Duration of(Throwable error) {
        for (Throwable one = error; one != null; one = one.getCause()) {
            String message = one.getMessage();
            Matcher found = SECONDS.matcher(message == null ? "" : message);
            if (found.find()) {
                double number = Double.parseDouble(found.group(1));
                return Duration.ofMillis(Math.round("ms".equals(found.group(2)) ? number : number * 1_000));
            }
        }
        return null;
    }
}
