package app.leadline.conversation;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code leadline.photos.*}
 *
 * @param directory where photos of conversations are kept once somebody has looked at them
 * @param maxSize the largest photo that is fetched
 * @param total how much all of them may take; the oldest make room
 */
@ConfigurationProperties("leadline.photos")
record PhotoSettings(
        @DefaultValue("${leadline.data}/photos") Path directory,
        @DefaultValue("5MB") DataSize maxSize,
        @DefaultValue("500MB") DataSize total) {}
