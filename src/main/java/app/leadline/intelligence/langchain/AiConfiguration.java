package app.leadline.intelligence.langchain;

import app.leadline.intelligence.StorylineWriter;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

/** Sets up the model that {@code leadline.ai.provider} names. A mistake stops the start with a sentence. */
@Configuration
@Conditional(ModelIsNamed.class)
@EnableConfigurationProperties(AiSettings.class)
class AiConfiguration {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    @Bean
    StorylineWriter modelWriter(
            AiSettings settings, ConfigurableEnvironment environment, HttpClient aiHttp, Pause betweenAttempts) {
        // The process's own environment only: a key in a file of properties would be one that gets committed.
        Object known = environment.getSystemEnvironment().get("LEADLINE_AI_KEY");
        String key = Objects.requireNonNullElse(known, "").toString().strip();
        settings.check(key);
        ProviderHttp http = new ProviderHttp(aiHttp, settings.timeout());
        return new ModelWriter(Models.model(settings, key, http), settings, betweenAttempts);
    }

    @Bean(destroyMethod = "shutdownNow")
    HttpClient aiHttp() {
        return ProviderHttp.jdk(CONNECT_TIMEOUT);
    }

    @Bean
    Pause betweenAttempts() {
        return Thread::sleep;
    }
}
