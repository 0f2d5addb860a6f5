package app.leadline.intelligence.langchain;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.intelligence.StorylineWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.MapPropertySource;

/** What may be set up, and what is said about a mistake. */
class AiSettingsTest {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(AiConfiguration.class);

    private final ApplicationContextRunner local = application.withPropertyValues(
            "leadline.ai.provider=openai",
            "leadline.ai.model=llama3.3:70b",
            "leadline.ai.base-url=http://localhost:11434/v1");

    @Test
    void aServerOfOnesOwnNeedsNoKey() {
        local.run(started -> assertThat(started)
                .getBean(StorylineWriter.class)
                .extracting(writer -> writer.author().model())
                .isEqualTo("llama3.3:70b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "none", "NONE"})
    void withoutAProviderThereIsNoModel(String provider) {
        application
                .withPropertyValues("leadline.ai.provider=" + provider)
                .run(started -> assertThat(started).hasNotFailed().doesNotHaveBean(StorylineWriter.class));
        application.run(started -> assertThat(started).doesNotHaveBean(StorylineWriter.class));
    }

    /** As a compose file passes on what nobody has set. */
    @Test
    void anEmptyAddressAndEmptyPricesAreNone() {
        local.withSystemProperties("leadline.ai.price-in=", "leadline.ai.price-out=")
                .run(started -> assertThat(started).hasSingleBean(StorylineWriter.class));
        application
                .withPropertyValues(
                        "leadline.ai.provider=anthropic", "leadline.ai.model=a-model", "leadline.ai.base-url=")
                .run(started ->
                        assertThat(sentence(started.getStartupFailure())).contains("LEADLINE_AI_KEY"));
    }

    @ParameterizedTest
    @CsvSource({
        "model, , leadline.ai.model has to be the name of a model as the provider writes it.",
        "model, a model, leadline.ai.model has to be the name of a model as the provider writes it.",
        "base-url, localhost:11434, leadline.ai.base-url has to be an address such as http://localhost:11434/v1.",
        "base-url, https://key@example.com/v1, leadline.ai.base-url has to be an address such as http://localhost:11434/v1.",
        "timeout, 0s, leadline.ai.timeout has to be longer than nothing and at most 30m.",
        "timeout, 1d, leadline.ai.timeout has to be longer than nothing and at most 30m.",
        "output-tokens, 12, leadline.ai.output-tokens has to be 500 to 100000.",
        "attempts, 0, leadline.ai.attempts has to be 1 to 10.",
        "backoff, -1s, leadline.ai.backoff has to be longer than nothing and at most 30m.",
        "price-in, 1, leadline.ai.price-in and leadline.ai.price-out have to be set both or neither.",
        "price-out, -1, 'leadline.ai.price-out has to be US dollars for a million tokens, 0 or more.'"
    })
    void aMistakeIsSaidInOneSentence(String setting, String value, String sentence) {
        local.withPropertyValues("leadline.ai." + setting + "=" + (value == null ? "" : value))
                .run(started ->
                        assertThat(sentence(started.getStartupFailure())).isEqualTo(sentence));
    }

    @Test
    void aKeyInAFileStopsTheStart() {
        local.withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addLast(new MapPropertySource("a file", java.util.Map.of("leadline.ai.key", "sk-1"))))
                .run(started -> assertThat(started.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("leadline.ai.key")
                        .hasMessageNotContaining("sk-1"));
    }

    @Test
    void aKeyWithALineBreakIsRefusedWithoutBeingShown() {
        AiSettings settings = new AiSettings(
                AiSettings.Provider.GEMINI,
                null,
                "a-model",
                java.time.Duration.ofSeconds(1),
                500,
                1,
                java.time.Duration.ofSeconds(1),
                null,
                null);

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> settings.check("sk-1\nsk-2")))
                .isInstanceOf(WrongSetting.class)
                .hasMessageNotContaining("sk-");
    }

    private static String sentence(Throwable failure) {
        FailureAnalysis said = new WrongSettingSaid().analyze(failure);
        assertThat(said).isNotNull();
        assertThat(said.getAction()).contains("leadline.ai.provider");
        return said.getDescription();
    }
}
