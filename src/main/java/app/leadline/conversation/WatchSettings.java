package app.leadline.conversation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code leadline.watch.*}
 *
 * @param every how often Telegram is asked for new messages of a conversation that somebody looks at
 */
@ConfigurationProperties("leadline.watch")
record WatchSettings(@DefaultValue("30s") Duration every) {}
