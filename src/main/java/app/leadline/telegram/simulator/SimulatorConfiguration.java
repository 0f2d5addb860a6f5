package app.leadline.telegram.simulator;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "leadline.telegram.gateway", havingValue = "simulator", matchIfMissing = true)
class SimulatorConfiguration {

    @Bean
    TelegramSimulator telegramSimulator(SimulatorSettings settings, Clock clock) {
        return new TelegramSimulator(settings, clock);
    }

    @Bean
    SimulatorControls simulatorControls(TelegramSimulator simulator) {
        return simulator.controls();
    }
}
