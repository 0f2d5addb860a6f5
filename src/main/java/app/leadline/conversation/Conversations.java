package app.leadline.conversation;

import app.leadline.conversation.ConversationPolicy.Own;
import app.leadline.conversation.MessageTable.Scope;
import app.leadline.lead.LeadPolicy;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.telegram.TelegramAccountId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The private conversations of the member who asks. Every method throws {@link AccessDeniedException} when the
 * conversation is somebody else's, when there is none, and when the asker may not open its lead (any more); which of
 * the three it was is not told.
 */
@Service
@Transactional(readOnly = true)
public class Conversations {

    private static final int PAGE_LIMIT = 500;

    private final ConversationPolicy policy;
    private final LeadPolicy leads;
    private final MessageTable messages;
    private final MessageSlices slices;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Conversations(
            ConversationPolicy policy,
            LeadPolicy leads,
            MessageTable messages,
            MessageSlices slices,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.policy = policy;
        this.leads = leads;
        this.messages = messages;
        this.slices = slices;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The asker's own conversations with a lead, one per account, the one with the newest message first. */
    public List<ConversationSummary> of(CurrentMember asker, LeadId lead) {
        leads.requireOpen(asker, lead);
        return jdbc.sql("""
                        select c.id, c.account_id, a.display_name, c.message_count, c.ai_use,
                        c.newest_sent_at
                        from conversation c join telegram_account a on a.id = c.account_id
                        where c.lead_id = ? and c.owner_id = ? order by c.newest_sent_at desc nulls last, c.id""")
                .params(lead.value(), asker.id().value())
                .query((rs, row) -> new ConversationSummary(
                        new ConversationId(rs.getLong("id")),
                        lead,
                        new TelegramAccountId(rs.getLong("account_id")),
                        rs.getString("display_name"),
                        rs.getLong("message_count"),
                        AiUse.valueOf(rs.getString("ai_use")),
                        MessageRows.instant(rs, "newest_sent_at")))
                .list();
    }

    /** How many messages the conversation has. */
    public long count(CurrentMember asker, ConversationId conversation) {
        return policy.requireOwn(asker, conversation).messageCount();
    }

    /**
     * Messages next to one, without it, oldest first in either direction.
     *
     * @param from null for the newest messages (reading to older ones) or the oldest
     * @param limit at most 500
     */
    public List<Message> page(
            CurrentMember asker,
            ConversationId conversation,
            @Nullable MessageKey from,
            Direction direction,
            int limit) {
        policy.requireOwn(asker, conversation);
        return messages.page(new Scope(conversation, null), from, direction, Math.min(limit, PAGE_LIMIT));
    }

    /**
     * Messages by position, oldest first; the oldest message of the conversation is at 0.
     *
     * @param near a message whose position is known, which makes a far slice as cheap as a near one; null when none is.
     *     Forget anchors on {@link ConversationChanged}
     * @param limit at most 500
     * @return fewer than {@code limit} at the end, none beyond it
     */
    public List<Message> slice(
            CurrentMember asker, ConversationId conversation, long from, int limit, @Nullable Anchor near) {
        Own own = policy.requireOwn(asker, conversation);
        return slices.slice(new Scope(conversation, null), own.messageCount(), from, Math.min(limit, PAGE_LIMIT), near);
    }

    /** A message with the place where it stands; empty when it is not (any more) in the conversation. */
    public Optional<Anchor> place(CurrentMember asker, ConversationId conversation, MessageId message) {
        policy.requireOwn(asker, conversation);
        return messages.key(conversation, message)
                .map(key -> new Anchor(messages.countBefore(new Scope(conversation, null), key), key));
    }

    /** Where a message stands, counted from the oldest at 0; empty when it is not (any more) in the conversation. */
    public OptionalLong position(CurrentMember asker, ConversationId conversation, MessageId message) {
        return place(asker, conversation, message)
                .map(place -> OptionalLong.of(place.index()))
                .orElseGet(OptionalLong::empty);
    }

    /** What the AI may do with the messages. */
    public AiUse aiUse(CurrentMember asker, ConversationId conversation) {
        return policy.requireOwn(asker, conversation).aiUse();
    }

    /** Decides what the AI may do with the messages from now on. */
    @Transactional
    public void letAi(CurrentMember asker, ConversationId conversation, AiUse use) {
        Own own = policy.requireOwn(asker, conversation);
        if (own.aiUse() != use) {
            jdbc.sql("update conversation set ai_use = ? where id = ?")
                    .params(use.name(), conversation.value())
                    .update();
            events.publishEvent(
                    use.compareTo(own.aiUse()) > 0
                            ? TalkWithdrawn.whole(conversation)
                            : TalkWithdrawn.changed(conversation, Instant.EPOCH));
            events.publishEvent(new ConversationChanged(conversation, own.lead()));
        }
    }

    /** Deletes the conversation with all its messages here; nothing changes on Telegram. */
    @Transactional
    public void delete(CurrentMember asker, ConversationId conversation) {
        Own own = policy.requireOwn(asker, conversation);
        events.publishEvent(TalkWithdrawn.whole(conversation));
        jdbc.sql("delete from conversation where id = ?")
                .param(conversation.value())
                .update();
        events.publishEvent(new ConversationDeleted(own.lead(), asker.id(), clock.instant()));
        events.publishEvent(new ConversationChanged(conversation, own.lead()));
    }
}
