package app.leadline.conversation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code leadline.outbox.*}
 *
 * @param pause the least time between two messages of one account, whoever wrote them
 * @param look how often messages are looked for that were written on another server
 * @param confirmation how long Telegram has to confirm a message before it is looked for in the history
 */
@ConfigurationProperties("leadline.outbox")
record OutboxSettings(
        @DefaultValue("200ms") Duration pause,
        @DefaultValue("5s") Duration look,
        @DefaultValue("60s") Duration confirmation) {}
