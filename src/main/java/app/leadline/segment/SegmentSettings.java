package app.leadline.segment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code leadline.segments.*}
 *
 * @param every how old the members of a segment with relative dates may be
 * @param look how often a server looks for such segments
 */
@ConfigurationProperties("leadline.segments")
record SegmentSettings(
        @DefaultValue("1h") Duration every,
        @DefaultValue("5m") Duration look) {}
