package app.leadline.intelligence.langchain;

import app.leadline.intelligence.StorylineWriter;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Sets up the model that {@code leadline.ai.provider} names. A mistake in it stops the start with a sentence. */
@Configuration
@ConditionalOnExpression("!'${leadline.ai.provider:none}'.equalsIgnoreCase('none')")
@EnableConfigurationProperties(AiSettings.class)
class AiConfiguration {

    @Bean
    StorylineWriter modelWriter(AiSettings settings, Environment environment) {
        if (settings.model().isBlank()) {
            throw new IllegalStateException("leadline.ai.model is empty: name the model of " + settings.provider()
                    + " that is to write storylines, or set leadline.ai.provider=none");
        }
        String key = environment.getProperty("LEADLINE_AI_KEY", "");
        return new ModelWriter(model(settings, key), settings);
    }

    static StreamingChatModel model(AiSettings settings, String key) {
        // Servers of one's own may want none, and the clients insist on something.
        String known = key.isBlank() ? "none" : key;
        return switch (settings.provider()) {
            case OPENAI ->
                OpenAiStreamingChatModel.builder()
                        .baseUrl(Objects.requireNonNullElse(settings.baseUrl(), "https://api.openai.com/v1"))
                        .apiKey(known)
                        .modelName(settings.model())
                        .maxCompletionTokens(settings.outputTokens())
                        .timeout(settings.timeout())
                        .strictJsonSchema(true)
                        .build();
            case ANTHROPIC ->
                AnthropicStreamingChatModel.builder()
                        .baseUrl(Objects.requireNonNullElse(settings.baseUrl(), "https://api.anthropic.com/v1/"))
                        .apiKey(known)
                        .modelName(settings.model())
                        .maxTokens(settings.outputTokens())
                        .timeout(settings.timeout())
                        .build();
            case GEMINI ->
                GoogleAiGeminiStreamingChatModel.builder()
                        .baseUrl(Objects.requireNonNullElse(
                                settings.baseUrl(), "https://generativelanguage.googleapis.com/v1beta"))
                        .apiKey(known)
                        .modelName(settings.model())
                        .maxOutputTokens(settings.outputTokens())
                        .timeout(settings.timeout())
                        .build();
            case NONE -> throw new IllegalStateException("no provider is chosen");
        };
    }
}
