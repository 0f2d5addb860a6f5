package app.leadline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.telegram.TelegramUpdate.MessageEdited;
import app.leadline.telegram.TelegramUpdate.MessagesDeleted;
import app.leadline.telegram.TelegramUpdate.NewMessage;
import app.leadline.telegram.TelegramUpdate.ReadByOther;
import app.leadline.telegram.TelegramUpdate.SessionChanged;
import app.leadline.telegram.TelegramUpdate.TalkMissed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was told while the database was away. */
class BacklogTest {

    private static final TelegramAccountId ACCOUNT = new TelegramAccountId(1);
    private static final long LENA = 7;
    private static final long MIA = 8;
    private static final long OWN = 9;

    @Test
    void keepsTheirOrderWhileThereAreFew() {
        List<TelegramUpdate> told = List.of(
                written(LENA, 1), new MessageEdited(LENA, message(LENA, 1)), new MessagesDeleted(LENA, List.of(1L)));

        assertThat(passedOn(told)).containsExactlyElementsOf(told);
    }

    @Test
    void ofManyKeepsForEachTalkWhatNobodyCouldFindOutLater() {
        List<TelegramUpdate> told = new ArrayList<>(List.of(written(MIA, 1)));
        told.add(new MessagesDeleted(LENA, List.of(1L)));
        for (long number = 2; number < 5 * Backlog.LONG; number++) {
            told.add(written(LENA, number));
            told.add(new NewMessage(LENA, message(OWN, number)));
            told.add(new ReadByOther(LENA, number));
        }
        SessionChanged last = new SessionChanged(new SessionState.LoggedOut());
        told.add(new SessionChanged(new SessionState.Starting()));
        told.add(last);

        List<TelegramUpdate> passedOn = passedOn(told);

        assertThat(passedOn).hasSizeLessThanOrEqualTo(Backlog.LONG + 1);
        assertThat(passedOn)
                .startsWith(written(MIA, 1))
                .contains(written(LENA, 5L * Backlog.LONG - 1), new ReadByOther(LENA, 5L * Backlog.LONG - 1))
                .contains(new TalkMissed(LENA, 2), new MessagesDeleted(LENA, List.of(1L)))
                .endsWith(last);
    }

    @Test
    void growsWithPeopleAndNotWithTime() {
        List<TelegramUpdate> told = new ArrayList<>();
        int people = 2 * Backlog.LONG;
        for (int round = 0; round < 20; round++) {
            for (long person = 0; person < people; person++) {
                told.add(new MessageEdited(person, message(person, round)));
            }
        }

        assertThat(passedOn(told)).hasSizeLessThanOrEqualTo(2 * (people + 1));
    }

    private static List<TelegramUpdate> passedOn(List<TelegramUpdate> told) {
        List<TelegramUpdate> heard = new ArrayList<>();
        Backlog backlog = new Backlog();
        told.forEach(update -> backlog.with(new Delivery(ACCOUNT, update, List.of(heard::add))));
        do {
            assertThat(backlog.first().done()).isTrue();
        } while (backlog.withoutFirst() != null);
        return heard;
    }

    private static NewMessage written(long person, long number) {
        return new NewMessage(person, message(person, number));
    }

    private static TelegramMessage message(long sender, long number) {
        return new TelegramMessage(
                number,
                false,
                Instant.EPOCH,
                sender,
                "Lena",
                MessageKind.TEXT,
                "Hello",
                List.of(),
                null,
                Map.of(),
                List.of(),
                null,
                null,
                null);
    }
}
