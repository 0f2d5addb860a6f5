package app.leadline.intelligence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code leadline.primary-owner.*}: what each thing a member has done for a lead counts when its primary owner is found. */
@ConfigurationProperties("leadline.primary-owner")
public record ScoreWeights(
        @DefaultValue("5") double deal,
        @DefaultValue("3") double campaign,
        @DefaultValue("1") double message) {}
