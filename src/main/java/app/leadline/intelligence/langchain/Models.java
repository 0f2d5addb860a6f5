package app.leadline.intelligence.langchain;

import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.util.List;

/** The model that is set up, in LangChain4j's words. */
final class Models {

    private static final ResponseFormat JSON =
            ResponseFormat.builder().type(ResponseFormatType.JSON).build();
    private static final ResponseFormat TEXT =
            ResponseFormat.builder().type(ResponseFormatType.TEXT).build();

    private Models() {}

    static StreamingChatModel model(AiSettings settings, String key, ProviderHttp http) {
        // Servers of one's own may want none, and the clients insist on something.
        String known = key.isEmpty() ? "none" : key;
        return switch (settings.provider()) {
            case OPENAI -> openAi(settings, known, http);
            case ANTHROPIC ->
                AnthropicStreamingChatModel.builder()
                        .httpClientBuilder(http.asBuilder())
                        .baseUrl(settings.url())
                        .apiKey(known)
                        .modelName(settings.model())
                        .maxTokens(settings.outputTokens())
                        .returnThinking(false)
                        .build();
            case GEMINI ->
                GoogleAiGeminiStreamingChatModel.builder()
                        .httpClientBuilder(http.asBuilder())
                        .baseUrl(withoutSlash(settings.url()))
                        .apiKey(known)
                        .modelName(settings.model())
                        .maxOutputTokens(settings.outputTokens())
                        // Null would mix what the model thinks into what it says.
                        .returnThinking(false)
                        .build();
            case NONE -> throw new WrongSetting("leadline.ai.provider is none.");
        };
    }

    /** OpenAI's own models refuse the old name of the limit, and many servers that speak its protocol know only that. */
    private static StreamingChatModel openAi(AiSettings settings, String key, ProviderHttp http) {
        boolean own = settings.baseUrl() == null;
        return OpenAiStreamingChatModel.builder()
                .httpClientBuilder(http.asBuilder())
                .baseUrl(settings.url())
                .apiKey(key)
                .modelName(settings.model())
                .maxCompletionTokens(own ? settings.outputTokens() : null)
                .maxTokens(own ? null : settings.outputTokens())
                .strictJsonSchema(true)
                .returnThinking(false)
                .build();
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** Anthropic knows no JSON without a shape. */
    static Shapes shapes(AiSettings.Provider provider) {
        return new Shapes(
                provider == AiSettings.Provider.ANTHROPIC
                        ? List.of(Answer.SHAPED, TEXT)
                        : List.of(Answer.SHAPED, JSON, TEXT));
    }
}
