package app.leadline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ChosenGatewayTest {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(ChosenGateway.class);

    @Test
    void aGatewayThatIsNotInTheBuildIsNamedTogetherWithThoseThatAre() {
        context.withPropertyValues("leadline.telegram.gateway=tdlib")
                .run(start -> assertThat(start.getStartupFailure())
                        .isInstanceOfSatisfying(InvalidConfigurationPropertyValueException.class, wrong -> {
                            assertThat(wrong.getValue()).isEqualTo("tdlib");
                            assertThat(wrong.getReason()).contains("simulator", "tdlight");
                        }));
    }
}
