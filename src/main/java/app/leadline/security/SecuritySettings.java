package app.leadline.security;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param rememberMeKey marks sessions begun by a remembered login; random for each start unless set. Set the same one on
 *     every node when sessions travel between nodes.
 * @param rememberMeFor how long a browser is remembered after its last visit
 * @param freeAttempts failed sign-ins of one account before it has to wait
 * @param freeAttemptsPerAddress the same for one client address, behind which a whole office may sit
 * @param longestWait what the doubling wait ends at
 * @param forgetAttemptsAfter failures are forgotten after this much quiet
 */
@ConfigurationProperties("leadline.security")
record SecuritySettings(
        @Nullable String rememberMeKey,
        @DefaultValue("30d") Duration rememberMeFor,
        @DefaultValue("5") int freeAttempts,
        @DefaultValue("20") int freeAttemptsPerAddress,
        @DefaultValue("15m") Duration longestWait,
        @DefaultValue("1d") Duration forgetAttemptsAfter) {}
