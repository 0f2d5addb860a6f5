package app.leadline.intelligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.lead.LeadSource;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is shown of a storyline while it is written, and how it is stopped. l1 is how the lead came in. */
class GrowingDraftTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final Brief BRIEF = Brief.of(
            Locale.ENGLISH,
            ZoneOffset.UTC,
            NOW,
            "Anna",
            List.of(new Fact.Entered(
                    Source.of(Source.Kind.LEAD, 1, NOW), LeadSource.MANUAL, null, "olga@example.com")));

    private final List<Draft> shown = new ArrayList<>();
    private final GrowingDraft growing = new GrowingDraft(new Grounding(BRIEF), shown::add);

    private static Draft draft(String... texts) {
        return new Draft(
                List.of(texts).stream()
                        .map(text -> new Draft.Statement(Topic.ENTRY, text, List.of("l1"), List.of()))
                        .toList(),
                Usage.NONE);
    }

    @Test
    void aSentenceIsShownWhenItIsComplete() {
        growing.soFar(draft("Anna ca"));
        growing.soFar(draft("Anna came in."));
        assertThat(shown).isEmpty();

        growing.soFar(draft("Anna came in.", "She"));
        growing.soFar(draft("Anna came in.", "She said"));
        assertThat(shown).hasSize(1);
        assertThat(shown.getLast().statements())
                .extracting(Draft.Statement::text)
                .containsExactly("Anna came in.");
    }

    @Test
    void whatCannotBeKeptIsNotShownEither() {
        growing.soFar(draft("She said \u201cI will buy\u201d.", "Anna came in.", "And"));

        assertThat(shown.getLast().statements())
                .extracting(Draft.Statement::text)
                .containsExactly("Anna came in.");
    }

    @Test
    void onlyTheWaitForAModelIsInterrupted() {
        Interruptible wanted = new Interruptible();
        wanted.waitFor(() -> {
            wanted.cancel();
            return Thread.currentThread().isInterrupted();
        });

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(wanted.isCancelled()).isTrue();
        assertThatThrownBy(() -> wanted.waitFor(() -> "again")).isInstanceOf(WriterFailure.class);
    }
}
