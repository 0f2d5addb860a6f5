package app.leadline.intelligence.composer;

import app.leadline.intelligence.StorylineWriter;
import app.leadline.shared.ui.MessageBundles;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who writes when no model is set up. */
@Configuration
class WithoutAi {

    @Bean
    @ConditionalOnProperty(name = "leadline.ai.provider", havingValue = "none", matchIfMissing = true)
    StorylineWriter composer(MessageBundles texts) {
        return new Composer(texts);
    }
}
