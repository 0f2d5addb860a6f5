package app.leadline.intelligence.composer;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.conversation.ConversationId;
import app.leadline.intelligence.Brief;
import app.leadline.intelligence.Draft;
import app.leadline.intelligence.Fact;
import app.leadline.intelligence.Source;
import app.leadline.intelligence.Topic;
import app.leadline.shared.ui.MessageBundles;
import app.leadline.support.LeadlineTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A conversation is open to its owner alone, a campaign to everybody. */
@LeadlineTest
class LastInteractionTest {

    private static final Instant SENT = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant ANSWERED = SENT.plus(Duration.ofHours(2));

    @Autowired
    MessageBundles texts;

    private static Fact.Said said(Instant at) {
        Source source = new Source(Source.Kind.MESSAGE, 11, new ConversationId(7), at);
        return new Fact.Said(source, true, "Lena", "Yes, please", true);
    }

    private List<String> sources(Instant said) {
        Fact.Sent sent = new Fact.Sent(
                Source.of(Source.Kind.CAMPAIGN, 3, SENT), "Spring", 1, "Would you like to see it?", null, ANSWERED);
        Brief brief = Brief.of(
                Locale.ENGLISH, ZoneOffset.UTC, SENT.plus(Duration.ofDays(1)), "Lena", List.of(sent, said(said)));
        return new Composer(texts)
                .write(brief, soFar -> {}).statements().stream()
                        .filter(one -> one.topic() == Topic.LAST_INTERACTION)
                        .map(Draft.Statement::sources)
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void anAnswerToACampaignIsFoundThereAsWell() {
        assertThat(sources(ANSWERED.plusSeconds(1))).containsExactly("m2", "c1");
    }

    @Test
    void whatWasSaidLaterIsNot() {
        assertThat(sources(ANSWERED.plusSeconds(60))).containsExactly("m2");
    }
}
