package app.leadline.telegram.tdlight;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.telegram.TelegramGateway;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The property chooses the gateway, and the environment brings the id and the hash. */
class TdLightWiringTest {

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(Adapter.class)
            .withPropertyValues("leadline.data=./target/wiring");

    @EnableConfigurationProperties(TdLightSettings.class)
    @Import({TdLightConfiguration.class, TdLightGateway.class})
    static class Adapter {}

    @Test
    void theRealTelegramIsThereOnRequestOnly() {
        context.run(started -> assertThat(started).doesNotHaveBean(TelegramGateway.class));
        context.withPropertyValues("leadline.telegram.gateway=tdlight")
                .run(started -> assertThat(started).hasSingleBean(TelegramGateway.class));
    }

    @Test
    void theEnvironmentBringsIdAndHashAndSessionsAreKeptInTheDataDirectory() {
        context.withInitializer(starting -> starting.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource(
                                "test-systemEnvironment",
                                Map.of("LEADLINE_TELEGRAM_API_ID", "4711", "LEADLINE_TELEGRAM_API_HASH", "abc"))))
                .run(started -> {
                    TdLightSettings settings = started.getBean(TdLightSettings.class);
                    assertThat(settings.apiId()).isEqualTo(4711);
                    assertThat(settings.apiHash()).isEqualTo("abc");
                    assertThat(settings.tdlight().sessions().normalize()).isEqualTo(Path.of("target/wiring/telegram"));
                });
    }

    @Test
    void emptyVariablesAreAsGoodAsNone() {
        context.withPropertyValues("leadline.telegram.api-id=", "leadline.telegram.api-hash=")
                .run(started -> assertThat(
                                started.getBean(TdLightSettings.class).apiId())
                        .isNull());
    }
}
