package app.leadline.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.organization.CurrentMember;
import app.leadline.organization.Role;
import app.leadline.shared.LeadId;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import app.leadline.support.TestTicker;
import app.leadline.telegram.TelegramAccount;
import app.leadline.telegram.TelegramAccounts;
import app.leadline.telegram.simulator.SimulatedTalk;
import app.leadline.telegram.simulator.SimulatorControls;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.util.unit.DataSize;

/** Photos of messages: fetched when looked at, once, for the owner alone. */
abstract class MessagePhotoTests {

    @Autowired
    Talks people;

    @Autowired
    Conversations conversations;

    @Autowired
    ConversationFetch fetch;

    @Autowired
    MessagePhotos photos;

    @Autowired
    TelegramAccounts accounts;

    @Autowired
    PhotoSettings settings;

    @Autowired
    SimulatorControls telegram;

    @Autowired
    TestTicker ticker;

    CurrentMember anna;
    TelegramAccount account;
    long self;
    SimulatedTalk theirs;
    ConversationId talk;

    @BeforeEach
    void aTalkWithAPhoto() {
        anna = people.person("Anna");
        account = people.connect(anna);
        self = Objects.requireNonNull(account.telegramUserId());
        long peer = Talks.number();
        LeadId lead = people.lead(anna, peer);
        theirs = telegram.talk(self, peer);
        theirs.write("Look:");
        theirs.sendPhoto("Our new office");
        fetch.begin(anna, lead, account.id());
        settle();
        talk = conversations.of(anna, lead).getFirst().id();
    }

    @Test
    void aPhotoIsFetchedOnceAndThenKeptHere() {
        MessagePhotos.Photo photo = photos.find(anna, last().id()).orElseThrow();
        assertThat(photo.mediaType()).isEqualTo("image/jpeg");
        telegram.network(self, false);
        try {
            assertThat(photos.find(anna, last().id()).orElseThrow().content()).isEqualTo(photo.content());
        } finally {
            telegram.network(self, true);
        }
    }

    @Test
    void whereTelegramCannotBeReachedThereIsNoneUntilItCan() {
        telegram.network(self, false);
        try {
            assertThat(photos.find(anna, last().id())).isEmpty();
        } finally {
            telegram.network(self, true);
        }
        settle();
        assertThat(photos.find(anna, last().id())).isPresent();
    }

    @Test
    void otherMessagesAndDeletedOnesHaveNone() {
        assertThat(photos.find(anna, messages().getFirst().id())).isEmpty();
        Message photo = last();
        photos.find(anna, photo.id());
        theirs.delete(List.of(Objects.requireNonNull(photo.telegramMessageId())));
        settle();

        assertThat(photos.find(anna, photo.id())).isEmpty();
    }

    @Test
    void nobodyElseGetsItAndForgedNumbersAreRefusedAlike() {
        photos.find(anna, last().id());
        for (Role role : Role.values()) {
            CurrentMember colleague = people.colleague(anna, role);
            assertThat(refusal(colleague, last().id())).isEqualTo(refusal(colleague, new MessageId(Long.MAX_VALUE)));
        }
        assertThat(refusal(people.person("Stranger"), last().id()))
                .isEqualTo(refusal(anna, new MessageId(Long.MAX_VALUE)));
    }

    private String refusal(CurrentMember asker, MessageId message) {
        AccessDeniedException[] refused = new AccessDeniedException[1];
        assertThatThrownBy(() -> photos.find(asker, message))
                .isInstanceOfSatisfying(AccessDeniedException.class, e -> refused[0] = e);
        return String.valueOf(refused[0].getMessage());
    }

    @Test
    void whatIsNoPictureIsNotGivenOut() throws Exception {
        photos.find(anna, last().id());
        Path file = file();
        assertThat(file).exists();
        Files.writeString(file, "<script>alert(1)</script>");

        assertThat(photos.find(anna, last().id()).orElseThrow().mediaType()).isEqualTo("image/jpeg");
        assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
    }

    @Test
    void deletingTheConversationDeletesItsPhotos() {
        photos.find(anna, last().id());
        Path file = file();
        conversations.delete(anna, talk);
        ticker.settle();

        assertThat(file).doesNotExist();
        assertThat(file.getParent()).doesNotExist();
    }

    @Test
    void removingAnAccountWithItsConversationsDeletesTheirPhotos() {
        photos.find(anna, last().id());
        Path kept = file();
        assertThat(kept).exists();

        accounts.remove(anna, account.id(), true);
        ticker.settle();

        assertThat(kept.getParent()).doesNotExist();
    }

    @Test
    void theOldestMakeRoom(@TempDir Path folder) throws Exception {
        var few = new PhotoFiles(new PhotoSettings(folder, DataSize.ofKilobytes(1), DataSize.ofBytes(1_000)));
        for (int i = 1; i <= 12; i++) {
            few.put(talk, new MessageId(i), new byte[100]);
            Files.setLastModifiedTime(
                    folder.resolve(talk.toString()).resolve(Integer.toString(i)),
                    java.nio.file.attribute.FileTime.fromMillis(i * 1_000L));
        }

        assertThat(few.find(talk, new MessageId(1))).isEmpty();
        assertThat(few.find(talk, new MessageId(2))).isEmpty();
        assertThat(few.find(talk, new MessageId(12))).isPresent();
        try (var files = Files.list(folder.resolve(talk.toString()))) {
            assertThat(files.count()).isBetween(9L, 10L);
        }
    }

    private Path file() {
        return settings.directory().resolve(talk.toString()).resolve(last().id().toString());
    }

    private Message last() {
        return messages().getLast();
    }

    private List<Message> messages() {
        return conversations.page(anna, talk, null, Direction.OLDER, 500);
    }

    private void settle() {
        for (int i = 0; i < 5; i++) {
            ticker.settle();
            telegram.advance(Duration.ofSeconds(2));
            ticker.settle();
            ticker.pass(Duration.ofSeconds(1));
        }
    }
}

@OnH2
class MessagePhotoOnH2 extends MessagePhotoTests {}

@OnPostgres
class MessagePhotoOnPostgres extends MessagePhotoTests {}
