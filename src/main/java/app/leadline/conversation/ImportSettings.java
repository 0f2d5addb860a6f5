package app.leadline.conversation;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code leadline.import.*}
 *
 * @param maxSize the largest export that is taken
 * @param directory where exports wait while they are imported; what an ended process left there is deleted at the start
 */
@ConfigurationProperties("leadline.import")
public record ImportSettings(
        @DefaultValue("300MB") DataSize maxSize,
        @DefaultValue("${leadline.data}/import") Path directory) {}
