package app.leadline.conversation;

import app.leadline.lead.LeadFactsChanged;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.LeadId;
import app.leadline.telegram.CleanText;
import app.leadline.telegram.TelegramAccountId;
import app.leadline.telegram.TelegramAccounts;
import app.leadline.telegram.TelegramMessage;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where messages are put to be sent. A message is kept before Telegram is called; from then on it is neither lost nor sent twice,
 * whatever dies in between.
 */
@Service
@Transactional
public class Outbox {

    private final SendGate gate;
    private final ConversationPolicy policy;
    private final TelegramAccounts accounts;
    private final TalkTable talks;
    private final MessageStore store;
    private final OutboxTable table;
    private final OutboxQueue queue;
    private final Drafts drafts;
    private final OwnMessages ownMessages;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(
            SendGate gate,
            ConversationPolicy policy,
            TelegramAccounts accounts,
            TalkTable talks,
            MessageStore store,
            OutboxTable table,
            OutboxQueue queue,
            Drafts drafts,
            OwnMessages ownMessages,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.policy = policy;
        this.accounts = accounts;
        this.talks = talks;
        this.store = store;
        this.table = table;
        this.queue = queue;
        this.drafts = drafts;
        this.ownMessages = ownMessages;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Something of an account wants to be sent, once this is committed.
     *
     * @param turns in which conversations; empty when it may be in any
     */
    record Filled(TelegramAccountId account, List<Turns.Turn> turns) {}

    /**
     * Puts a text into the queue of its conversation, and forgets the draft it was.
     *
     * @param token of this message: putting it twice is putting it once
     * @param replyTo a message of the same conversation that it answers, or null
     * @return the message as it stands in the conversation now
     * @throws InvalidInput for "text" when there is nothing in it or it is longer than Telegram takes, and for the whole with the reason
     *     when the lead may not be written to just now
     * @throws org.springframework.security.access.AccessDeniedException when the account is not the asker's or they may not open the lead
     */
    public MessageId send(
            CurrentMember asker,
            LeadId lead,
            TelegramAccountId account,
            UUID token,
            String text,
            @Nullable MessageId replyTo) {
        SendGate.Sides sides = gate.pass(asker, lead, account);
        String clean = CleanText.of(text).strip();
        if (clean.isEmpty()) {
            throw new InvalidInput("text", "conversation.send.empty");
        }
        if (clean.length() > TelegramMessage.LONGEST_TEXT) {
            throw new InvalidInput("text", "conversation.send.tooLong", clean.length(), TelegramMessage.LONGEST_TEXT);
        }
        Instant now = clock.instant();
        Talk talk = talks.hold(asker.id(), account, lead, sides.peer(), now);
        Long answered = answered(talk.id(), replyTo);
        Optional<MessageId> added = table.insert(talk, token, clean, answered, sides.self(), now);
        if (added.isPresent()) {
            store.grow(talk.id(), 1, now);
            events.publishEvent(LeadFactsChanged.of(talk.lead()));
            drafts.forget(account, lead);
        }
        // Also when it was here: whoever presses again may be the first to hear that it was kept.
        filled(talk);
        return added.or(() -> table.byToken(token, talk.id())).orElseThrow();
    }

    /**
     * Until when Telegram has asked the account to send nothing, while messages of it wait for that; empty when none does.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the account is not the asker's
     */
    @Transactional(readOnly = true)
    public Optional<Instant> heldUntil(CurrentMember asker, TelegramAccountId account) {
        accounts.own(asker, account);
        return queue.heldUntil(account, clock.instant());
    }

    /**
     * The same message once more, after it has failed; does nothing when it has not. One that may have arrived is looked for first.
     *
     * @throws InvalidInput for the whole with the reason when the lead may not be written to just now; the message stays as it is
     */
    public void retry(CurrentMember asker, ConversationId conversation, MessageId message) {
        policy.requireOwn(asker, conversation);
        Talk talk = talks.lock(conversation).orElseThrow();
        gate.pass(asker, talk.lead(), talk.account());
        if (table.again(talk, message, clock.instant())) {
            events.publishEvent(new ConversationChanged(talk.id(), talk.lead()));
            events.publishEvent(new Filled(talk.account(), List.of()));
        }
    }

    /** Takes back a message that has failed, or that nobody has handed over yet; false when it is too late. */
    public boolean discard(CurrentMember asker, ConversationId conversation, MessageId message) {
        policy.requireOwn(asker, conversation);
        Talk talk = talks.lock(conversation).orElseThrow();
        Optional<UUID> token = ownMessages.token(message);
        int gone = jdbc.sql(
                        "delete from message where id = ? and conversation_id = ? and status in ('PENDING', 'FAILED')")
                .params(message.value(), conversation.value())
                .update();
        if (gone == 1) {
            store.shrink(conversation);
            token.ifPresent(ownMessages::takenBack);
            events.publishEvent(new ConversationChanged(conversation, talk.lead()));
        }
        return gone == 1;
    }

    private void filled(Talk talk) {
        events.publishEvent(new ConversationChanged(talk.id(), talk.lead()));
        events.publishEvent(new Filled(talk.account(), List.of(new Turns.Turn(talk.id(), true))));
    }

    /** Telegram's number of the answered message. */
    private @Nullable Long answered(ConversationId conversation, @Nullable MessageId message) {
        if (message == null) {
            return null;
        }
        return jdbc.sql("select telegram_message_id from message where id = ? and conversation_id = ?"
                        + " and telegram_message_id is not null")
                .params(message.value(), conversation.value())
                .query(Long.class)
                .optional()
                .orElse(null);
    }
}
