package app.leadline.intelligence;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import app.leadline.support.TestTicker;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The composer's storylines of leads of which everything is known: what has to be told is told, and nothing is that is not so. */
abstract class ComposerTests {

    @Autowired
    StoryWorld world;

    @Autowired
    StorylineService service;

    @Autowired
    Storylines storylines;

    @Autowired
    TestTicker ticker;

    @Test
    void whatIsKnownIsToldAndNothingElse() {
        List<StoryScore> scores = new ArrayList<>();
        for (StoryFile file : StoryFile.all()) {
            StoryLead lead = world.make(file);
            for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                scores.add(StoryScore.of(lead, generated(lead, locale), locale));
            }
        }
        System.out.println(StoryScore.table(scores));

        assertThat(scores).hasSizeGreaterThanOrEqualTo(40);
        assertThat(scores).allSatisfy(score -> {
            assertThat(score.missing()).as("not told of %s", score.name()).isEmpty();
            assertThat(score.wrong()).as("told of %s and not so", score.name()).isEmpty();
            assertThat(score.misquoted())
                    .as("quoted of %s and not there", score.name())
                    .isEmpty();
            assertThat(score.dropped())
                    .as("of %s not to be shown where it comes from", score.name())
                    .isZero();
            assertThat(score.actions()).as("actions of %s", score.name()).isBetween(3, 5);
        });
    }

    private Storyline generated(StoryLead lead, Locale locale) {
        service.generate(lead.owner(), lead.lead(), locale, ZoneOffset.UTC);
        ticker.settle();
        assertThat(service.state(lead.owner(), lead.lead()).orElseThrow().failure())
                .isNull();
        return storylines.newest(lead.owner(), lead.lead()).orElseThrow();
    }
}

@OnH2
class ComposerOnH2 extends ComposerTests {}

@OnPostgres
class ComposerOnPostgres extends ComposerTests {}
