package app.leadline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.conversation.Turns.Turn;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who has the next turn of an account. */
class TurnsTest {

    private final Turns turns = new Turns();

    @Test
    void peopleComeBeforeHoweverManyOthersAndElseWhoeverCameFirst() {
        for (int i = 1; i <= 100; i++) {
            turns.in(other(i));
        }
        turns.in(person(200));
        turns.in(person(201));

        assertThat(turns.take(4)).containsExactly(talk(200), talk(201), talk(1), talk(2));
        assertThat(turns.take(1)).containsExactly(talk(3));
    }

    @Test
    void aConversationHasOneTurnAndThatOfAPersonOnceAPersonWaitsThere() {
        turns.in(List.of(other(1), other(2), person(2), other(2)));

        assertThat(turns.take(9)).containsExactly(talk(2), talk(1));
        assertThat(turns.isEmpty()).isTrue();
    }

    @Test
    void whatMayBeAnywhereIsKnownUntilSomebodyLooks() {
        turns.inAny();

        assertThat(turns.isEmpty()).isFalse();
        assertThat(turns.takeAny()).isTrue();
        assertThat(turns.takeAny()).isFalse();
        assertThat(turns.isEmpty()).isTrue();
    }

    private static Turn person(long talk) {
        return new Turn(talk(talk), true);
    }

    private static Turn other(long talk) {
        return new Turn(talk(talk), false);
    }

    private static ConversationId talk(long id) {
        return new ConversationId(id);
    }
}
