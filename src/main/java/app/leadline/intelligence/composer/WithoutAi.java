package app.leadline.intelligence.composer;

import app.leadline.intelligence.StorylineWriter;
import app.leadline.shared.ui.MessageBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** Who writes when no model is set up. */
@Configuration
class WithoutAi {

    @Bean
    @Fallback
    StorylineWriter composer(MessageBundles texts) {
        return new Composer(texts);
    }
}
