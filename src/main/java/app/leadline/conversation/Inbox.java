package app.leadline.conversation;

import app.leadline.lead.LeadFactsChanged;
import app.leadline.telegram.TelegramMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what Telegram tells, in whatever order and however often: afterwards the conversation is as Telegram has it. An own message
 * that waits for its confirmation is recognised by its text, so that it never stands there twice.
 */
@Component
@Transactional
class Inbox {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);

    private final TalkTable talks;
    private final MessageStore store;
    private final Confirmations confirmations;
    private final Withdrawals withdrawals;
    private final ApplicationEventPublisher events;
    private final EarlyDeletions early = new EarlyDeletions();

    Inbox(
            TalkTable talks,
            MessageStore store,
            Confirmations confirmations,
            Withdrawals withdrawals,
            ApplicationEventPublisher events) {
        this.withdrawals = withdrawals;
        this.talks = talks;
        this.store = store;
        this.confirmations = confirmations;
        this.events = events;
    }

    /**
     * @param self Telegram's number of the account's owner, who wrote the outgoing messages
     * @param then what else belongs to the same transaction, with the conversation as it was before
     * @return how many messages are new here
     */
    int take(ConversationId conversation, long self, Collection<TelegramMessage> messages, Follow then) {
        return take(conversation, self, messages, true, then);
    }

    /** A message as it was when it came: when it is here already, it may have been edited since. */
    void arrived(ConversationId conversation, long self, TelegramMessage message) {
        take(conversation, self, List.of(message), false, talk -> {});
    }

    private int take(
            ConversationId conversation,
            long self,
            Collection<TelegramMessage> messages,
            boolean asTheyAreNow,
            Follow then) {
        Optional<Talk> locked = talks.lock(conversation);
        if (locked.isEmpty()) {
            return 0;
        }
        Talk talk = locked.get();
        Map<Long, TelegramMessage> sent = new LinkedHashMap<>();
        messages.stream().filter(message -> !message.pending()).forEach(message -> sent.put(message.id(), message));
        Map<Long, MessageStore.Known> known = store.known(conversation, sent.keySet());
        List<MessageStore.Row> added = new ArrayList<>();
        List<MessageStore.Row> updated = new ArrayList<>();
        int confirmed = 0;
        for (TelegramMessage message : oldestFirst(sent.values())) {
            boolean own = Objects.equals(message.senderId(), self);
            MessageStore.Known twin = known.get(message.id());
            if (twin != null) {
                if (asTheyAreNow && !isOlder(message, twin)) {
                    updated.add(new MessageStore.Row(message, own, twin.id()));
                }
            } else if (early.isGone(conversation, message.id())) {
                log.debug("a message of conversation {} was deleted before it was told", conversation.value());
            } else if (own && confirmations.confirm(conversation, message)) {
                confirmed++;
            } else {
                added.add(new MessageStore.Row(message, own, 0));
            }
        }
        int changed = store.updateChanged(updated);
        if (changed > 0) {
            withdrawals.edited(conversation, updated);
        }
        if (!added.isEmpty()) {
            store.insertInPlace(conversation, added, talks.readByOther(conversation));
            store.grow(conversation, added.size(), newest(added));
            events.publishEvent(LeadFactsChanged.of(talk.lead()));
            received(talk, added);
        }
        then.with(talk);
        if (!added.isEmpty() || changed + confirmed > 0) {
            events.publishEvent(new ConversationChanged(conversation, talk.lead()));
        }
        return added.size();
    }

    int take(ConversationId conversation, long self, Collection<TelegramMessage> messages) {
        return take(conversation, self, messages, talk -> {});
    }

    /**
     * A message that is looked for long after it was handed over may have been taken in meanwhile as one of another device: the two become
     * one.
     */
    void recognise(Letter wanted, long self, Collection<TelegramMessage> messages) {
        ConversationId conversation = wanted.conversation();
        Optional<Talk> talk = talks.lock(conversation);
        if (talk.isPresent() && confirmations.merge(wanted, self, oldestFirst(messages))) {
            store.shrink(conversation);
            events.publishEvent(new ConversationChanged(conversation, talk.get().lead()));
        }
    }

    /** What else happens in the transaction that takes messages in. */
    @FunctionalInterface
    interface Follow {
        void with(Talk before);
    }

    /**
     * Marks what is gone on Telegram.
     *
     * @return whether anything of it is here
     */
    boolean deleted(ConversationId conversation, List<Long> ids, Instant now) {
        Optional<Talk> talk = talks.lock(conversation);
        if (talk.isEmpty()) {
            return false;
        }
        int marked = store.markDeleted(conversation, ids, now);
        if (marked < ids.size()) {
            early.gone(conversation, ids);
        }
        if (marked == 0) {
            return false;
        }
        withdrawals.deleted(conversation, ids);
        events.publishEvent(new ConversationChanged(conversation, talk.get().lead()));
        return true;
    }

    private static boolean isOlder(TelegramMessage told, MessageStore.Known known) {
        return told.editedAt() != null
                && known.editedAt() != null
                && told.editedAt().isBefore(known.editedAt());
    }

    private static List<TelegramMessage> oldestFirst(Collection<TelegramMessage> messages) {
        return messages.stream()
                .sorted(java.util.Comparator.comparingLong(TelegramMessage::id))
                .toList();
    }

    private void received(Talk talk, List<MessageStore.Row> added) {
        List<MessagesReceived.Received> received = added.stream()
                .filter(row -> !row.outgoing() && row.message().says())
                .map(row -> new MessagesReceived.Received(
                        row.message().id(), row.message().sentAt()))
                .toList();
        if (!received.isEmpty()) {
            events.publishEvent(new MessagesReceived(talk.owner(), talk.account(), talk.peer(), received));
        }
    }

    private static @Nullable Instant newest(List<MessageStore.Row> rows) {
        return rows.stream()
                .map(row -> row.message().sentAt())
                .max(Instant::compareTo)
                .orElse(null);
    }
}
