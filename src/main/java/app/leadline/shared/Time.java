package app.leadline.shared;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Time {

    /** The one clock of the application: tests put a fixed one in its place. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** The one that runs things later: tests put one in its place that they turn by hand. */
    @Bean
    @ConditionalOnMissingBean
    Ticker ticker() {
        return new SystemTicker();
    }
}
