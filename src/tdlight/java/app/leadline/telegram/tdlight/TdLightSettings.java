package app.leadline.telegram.tdlight;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code leadline.telegram.*}
 *
 * @param apiId and {@code apiHash}: of the installation's own application at my.telegram.org
 */
@ConfigurationProperties("leadline.telegram")
record TdLightSettings(@Nullable Integer apiId, @Nullable String apiHash, Tdlight tdlight) {

    /** @param sessions a directory with one directory per account, each as good as a password */
    record Tdlight(Path sessions) {}

    /** The hash is a secret. */
    @Override
    public String toString() {
        return "TdLightSettings[sessions=" + tdlight.sessions + "]";
    }
}
