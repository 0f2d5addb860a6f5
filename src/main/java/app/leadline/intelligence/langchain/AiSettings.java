package app.leadline.intelligence.langchain;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code leadline.ai.*}. The key is not among them: it comes from the environment variable {@code LEADLINE_AI_KEY} alone, so that it stands
 * in no file.
 *
 * @param provider which protocol is spoken
 * @param baseUrl of the provider; null for its own. Ollama, vLLM, LM Studio and gateways speak {@link Provider#OPENAI}
 * @param model as the provider calls it
 * @param timeout how long a whole answer may take
 * @param outputTokens at most for one answer
 * @param attempts how often a request is made in all when the provider is busy or down
 * @param backoff before the second attempt; twice as long before each one after it
 * @param priceIn US dollars for a million tokens that are read; null when it is not known
 * @param priceOut US dollars for a million tokens that are written; null when it is not known
 */
@ConfigurationProperties("leadline.ai")
record AiSettings(
        Provider provider,
        @Nullable String baseUrl,
        @DefaultValue("") String model,
        @DefaultValue("120s") Duration timeout,
        @DefaultValue("3000") int outputTokens,
        @DefaultValue("3") int attempts,
        @DefaultValue("2s") Duration backoff,
        @Nullable BigDecimal priceIn,
        @Nullable BigDecimal priceOut) {

    enum Provider {
        NONE,
        OPENAI,
        ANTHROPIC,
        GEMINI
    }
}
