package app.leadline.telegram.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.support.LeadlineTest;
import app.leadline.telegram.Heard;
import app.leadline.telegram.SessionKey;
import app.leadline.telegram.SessionState.Ready;
import app.leadline.telegram.TelegramGateway;
import app.leadline.telegram.TelegramSession;
import app.leadline.telegram.TelegramUpdate.SendSucceeded;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LeadlineTest
class SimulatorWiringTest {

    @Autowired
    TelegramGateway gateway;

    @Autowired
    SimulatorControls controls;

    @Test
    void withoutAnythingSetTheDoorLeadsToTheSimulatorAndTestsMoveItsTime() {
        Heard heard = new Heard();
        try (TelegramSession session = gateway.open(SessionKey.random(), heard)) {
            session.requestCode("+41791112233");
            session.submitCode("12345");
            heard.state(Ready.class);
            session.send(700_999_001, "Hello", 0);
            assertThat(heard.all(SendSucceeded.class)).isEmpty();
            controls.advance(Duration.ofSeconds(1));
            assertThat(heard.all(SendSucceeded.class)).hasSize(1);
        }
    }
}
