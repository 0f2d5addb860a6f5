package app.leadline.intelligence;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.intelligence.Difference.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How two versions differ. */
class DifferenceTest {

    private static Statement say(Topic topic, String text) {
        return new Statement(new StatementId(text.hashCode()), topic, text, List.of(), false, Optional.empty());
    }

    @Test
    void whatIsSaidAgainIsTheSame() {
        Statement one = say(Topic.ENTRY, "Anna came in on Monday.");

        assertThat(Difference.between(List.of(one), List.of(one)))
                .extracting(Difference::kind)
                .containsExactly(Kind.SAME);
    }

    @Test
    void aBulletOfTheSameTopicHasChanged() {
        assertThat(Difference.between(
                        List.of(say(Topic.RESPONSIVENESS, "Answers within a day")),
                        List.of(say(Topic.RESPONSIVENESS, "Has gone quiet"))))
                .extracting(Difference::kind)
                .containsExactly(Kind.CHANGED);
    }

    @Test
    void aSentenceWithMostOfTheWordsHasChangedAndAnotherIsNew() {
        List<Difference> found = Difference.between(
                List.of(say(Topic.OPPORTUNITY, "The deal Pilot over \u20ac10 is at New since Monday.")),
                List.of(
                        say(Topic.INTEREST, "A campaign brought the first answer."),
                        say(Topic.OPPORTUNITY, "The deal Pilot over \u20ac20 is at Proposal since Monday.")));

        assertThat(found).extracting(Difference::kind).containsExactly(Kind.ADDED, Kind.CHANGED);
    }

    @Test
    void whatIsGoneStandsAtTheEndOfItsPart() {
        List<Difference> found = Difference.between(
                List.of(say(Topic.FOLLOW_UP, "Call Karl."), say(Topic.FOLLOW_UP, "Send the offer.")),
                List.of(say(Topic.MEETING, "Meet in Vienna next week.")));

        assertThat(found).extracting(Difference::kind).containsExactly(Kind.ADDED, Kind.REMOVED, Kind.REMOVED);
    }

    @Test
    void aStatementStandsForOneOtherOnly() {
        Statement twice = say(Topic.FOLLOW_UP, "Send the offer.");

        assertThat(Difference.between(List.of(twice), List.of(twice, twice)))
                .extracting(Difference::kind)
                .containsExactly(Kind.SAME, Kind.ADDED);
    }
}
