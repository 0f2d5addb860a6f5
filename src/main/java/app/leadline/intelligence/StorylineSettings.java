package app.leadline.intelligence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code leadline.storyline.*}: bounds that make a storyline of a lead with a hundred thousand messages cost what one with a hundred does.
 *
 * @param tokens how many a writer is given to read at most, estimated
 * @param recent how many of the newest messages of each conversation are read word by word
 * @param stretch how many older messages become one digest
 * @param digests how many digests are written for one storyline at most; what is older still is known by its number only
 * @param talks how many conversations are read, those with the newest messages first
 */
@ConfigurationProperties("leadline.storyline")
record StorylineSettings(
        @DefaultValue("12000") int tokens,
        @DefaultValue("120") int recent,
        @DefaultValue("200") int stretch,
        @DefaultValue("6") int digests,
        @DefaultValue("3") int talks) {}
