package app.leadline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.support.TestTicker;
import app.leadline.telegram.Connected;
import app.leadline.telegram.TelegramAccount;
import app.leadline.telegram.TelegramMessage;
import app.leadline.telegram.simulator.SimulatedTalk;
import app.leadline.telegram.simulator.SimulatorControls;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Anna, her connected account, a lead, and what both have said to each other on Telegram. */
abstract class LiveTalkGround {

    @Autowired
    Talks people;

    @Autowired
    Connected connected;

    @Autowired
    Conversations conversations;

    @Autowired
    ConversationFetch fetch;

    @Autowired
    Outbox outbox;

    @Autowired
    SimulatorControls telegram;

    @Autowired
    TestTicker ticker;

    CurrentMember anna;
    TelegramAccount account;
    String phone;
    LeadId lead;
    long self;
    long peer;
    SimulatedTalk theirs;

    @BeforeEach
    void aConnectedAccount() {
        anna = people.person("Anna");
        phone = Connected.phone();
        account = connected.account(anna, phone);
        self = Objects.requireNonNull(account.telegramUserId());
        peer = Talks.number();
        lead = people.lead(anna, peer);
        theirs = telegram.talk(self, peer);
    }

    @AfterEach
    void everythingMended() {
        telegram.network(self, true);
        telegram.releaseSends(self);
        telegram.mischief(false);
        settle();
    }

    final MessageId send(String text) {
        return outbox.send(anna, lead, account.id(), UUID.randomUUID(), text, null);
    }

    final ConversationId fetched() {
        fetch.begin(anna, lead, account.id());
        settle();
        return conversations.of(anna, lead).getFirst().id();
    }

    final FetchState fetchState() {
        return fetch.state(anna, lead, account.id()).orElseThrow();
    }

    /** Everything under way has happened and was told. */
    final void settle() {
        for (int i = 0; i < 5; i++) {
            ticker.settle();
            telegram.advance(Duration.ofSeconds(2));
            ticker.settle();
            ticker.pass(Duration.ofSeconds(1));
        }
    }

    final void passUntilSent(ConversationId talk) {
        for (int i = 0; i < 60 && isWaiting(talk); i++) {
            settle();
        }
        settle();
    }

    private boolean isWaiting(ConversationId talk) {
        return messages(talk).stream().map(Message::status).anyMatch(status -> status != null && status.open());
    }

    final List<Message> messages(ConversationId talk) {
        return conversations.page(anna, talk, null, Direction.OLDER, 500);
    }

    final Message last(ConversationId talk) {
        return messages(talk).getLast();
    }

    final List<String> here(ConversationId talk) {
        return messages(talk).stream().map(Message::text).toList();
    }

    final List<String> there() {
        return theirs.messages().stream().map(TelegramMessage::text).toList();
    }

    /** @param status of own messages */
    private record Shown(
            @Nullable Long id,
            String text,
            boolean own,
            boolean edited,
            @Nullable MessageStatus status) {}

    /** Each message that Telegram has, once and in its order, with its text, marks and receipt, and of those that it has not only stubs. */
    final void endsAsTelegramHasIt(ConversationId talk) {
        long read = theirs.readByOther();
        List<Shown> there = theirs.messages().stream()
                .map(message -> {
                    boolean own = Objects.equals(message.senderId(), self);
                    MessageStatus arrived = message.id() <= read ? MessageStatus.READ : MessageStatus.SENT;
                    return new Shown(
                            message.id(), message.text(), own, message.editedAt() != null, own ? arrived : null);
                })
                .toList();
        assertThat(messages(talk))
                .filteredOn(message -> message.deletedAt() == null)
                .extracting(message -> new Shown(
                        message.telegramMessageId(),
                        message.text(),
                        message.outgoing(),
                        message.editedAt() != null,
                        message.status()))
                .containsExactlyElementsOf(there);
        assertThat(conversations.count(anna, talk)).isEqualTo(messages(talk).size());
    }

    final List<Long> deleted(ConversationId talk) {
        return messages(talk).stream()
                .filter(message -> message.deletedAt() != null)
                .map(Message::telegramMessageId)
                .toList();
    }
}
