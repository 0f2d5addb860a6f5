package app.leadline.intelligence.langchain;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code leadline.ai.*}. The key is not among them: it comes from the environment variable {@code LEADLINE_AI_KEY} alone, so that it stands
 * in no file; a file that names one stops the start like any other name that nobody knows.
 *
 * @param provider which protocol is spoken
 * @param baseUrl of the provider; null for its own. Ollama, vLLM, LM Studio and gateways speak {@link Provider#OPENAI}
 * @param model as the provider calls it
 * @param timeout how long a whole answer may take
 * @param outputTokens at most for one answer, what a model thinks before it included
 * @param attempts how often a request is made in all when the provider is busy or down
 * @param backoff before the second attempt; twice as long before each one after it
 * @param priceIn US dollars for a million tokens that are read; null when it is not known
 * @param priceOut US dollars for a million tokens that are written; null when it is not known
 */
@ConfigurationProperties(prefix = "leadline.ai", ignoreUnknownFields = false)
record AiSettings(
        Provider provider,
        @Nullable String baseUrl,
        @DefaultValue("") String model,
        @DefaultValue("120s") Duration timeout,
        @DefaultValue("6000") int outputTokens,
        @DefaultValue("3") int attempts,
        @DefaultValue("2s") Duration backoff,
        @Nullable BigDecimal priceIn,
        @Nullable BigDecimal priceOut) {

    private static final Pattern MODEL = Pattern.compile("[\\w.:/@+-]{1,200}");
    private static final Pattern KEY = Pattern.compile("[!-~]{1,1000}");
    private static final Duration LONGEST = Duration.ofMinutes(30);

    enum Provider {
        NONE(""),
        OPENAI("https://api.openai.com/v1"),
        ANTHROPIC("https://api.anthropic.com/v1"),
        GEMINI("https://generativelanguage.googleapis.com/v1beta");

        private final String url;

        Provider(String url) {
            this.url = url;
        }
    }

    AiSettings {
        baseUrl = baseUrl == null || baseUrl.isBlank() ? null : baseUrl.strip();
    }

    /** Where requests go. */
    String url() {
        return baseUrl == null ? provider.url : baseUrl;
    }

    /** @throws WrongSetting for the first one that cannot be right */
    void check(String key) {
        require(MODEL.matcher(model).matches(), "model", "has to be the name of a model as the provider writes it");
        require(
                baseUrl == null || isAddress(baseUrl),
                "base-url",
                "has to be an address such as http://localhost:11434/v1");
        require(
                timeout.isPositive() && timeout.compareTo(LONGEST) <= 0,
                "timeout",
                "has to be longer than nothing and at most 30m");
        require(outputTokens >= 500 && outputTokens <= 100_000, "output-tokens", "has to be 500 to 100000");
        require(attempts >= 1 && attempts <= 10, "attempts", "has to be 1 to 10");
        require(
                backoff.isPositive() && backoff.compareTo(LONGEST) <= 0,
                "backoff",
                "has to be longer than nothing and at most 30m");
        require(isPrice(priceIn), "price-in", "has to be US dollars for a million tokens, 0 or more");
        require(isPrice(priceOut), "price-out", "has to be US dollars for a million tokens, 0 or more");
        require(
                (priceIn == null) == (priceOut == null),
                "price-in",
                "and leadline.ai.price-out have to be set both or neither");
        if (key.isEmpty() ? baseUrl == null : !KEY.matcher(key).matches()) {
            throw new WrongSetting(
                    "The environment variable LEADLINE_AI_KEY has to hold the key of the provider, without spaces and line breaks.");
        }
    }

    private static boolean isPrice(@Nullable BigDecimal price) {
        return price == null || price.signum() >= 0;
    }

    private static boolean isAddress(String text) {
        try {
            URI uri = new URI(text);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null;
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private static void require(boolean right, String setting, String what) {
        if (!right) {
            throw new WrongSetting("leadline.ai." + setting + " " + what + ".");
        }
    }
}
