package app.leadline.telegram;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code leadline.telegram.*}
 *
 * @param node the name of this server among several on one database; must differ on each
 * @param lease how long a server that has died keeps others from taking over the sessions it held
 */
@ConfigurationProperties("leadline.telegram")
record TelegramSettings(
        @DefaultValue("here") String node,
        @DefaultValue("60s") Duration lease) {}
