package app.leadline.conversation;

import app.leadline.lead.LeadStatus;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import app.leadline.telegram.CleanText;
import app.leadline.telegram.TelegramAccountId;
import app.leadline.telegram.TelegramMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages to many leads that a feature writes in the name of a member: into the same queue as what people write, behind it and under the
 * same rules, and a fixed number of statements for any number of them. What the member has typed and not sent stays.
 */
@Service
@Transactional
public class Mailing {

    private final MailingTable table;
    private final MailingWithdrawal withdrawal;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Mailing(
            MailingTable table,
            MailingWithdrawal withdrawal,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.withdrawal = withdrawal;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A text for one lead.
     *
     * @param token of this message: posting it twice is posting it once
     * @param notAfter from when on it is not handed over any more, but waits to be withdrawn; null when it may go at any time
     */
    public record Letter(
            LeadId lead, UUID token, String text, @Nullable Instant notAfter) {}

    /**
     * Why a lead gets nothing.
     *
     * @param GONE there is no such lead, or the sender may not open it any more
     */
    public enum Refusal {
        GONE,
        NO_TELEGRAM_ID,
        BLOCKED,
        ARCHIVED,
        EMPTY,
        TOO_LONG
    }

    /**
     * @param posted Telegram's number of the person each message goes to, by token
     * @param refused by token
     */
    public record Posted(Map<UUID, Long> posted, Map<UUID, Refusal> refused) {}

    /**
     * Puts texts into the queues of their conversations.
     *
     * @param claim asked which of them are still to be sent, when nothing else can come into their conversations any more; what it
     *     leaves out is neither posted nor refused
     * @throws AccessDeniedException when the account is not the sender's
     */
    public Posted post(
            MemberId sender, TelegramAccountId account, List<Letter> letters, UnaryOperator<List<Letter>> claim) {
        long self = ownNumber(sender, account);
        Map<LeadId, MailingTable.Addressee> addressees = table.addressees(
                sender, letters.stream().map(Letter::lead).distinct().toList());
        Map<UUID, Refusal> refused = new LinkedHashMap<>();
        List<Letter> good = new ArrayList<>();
        for (Letter letter : letters) {
            String text = CleanText.of(letter.text()).strip();
            Letter clean = new Letter(letter.lead(), letter.token(), text, letter.notAfter());
            Optional<Refusal> refusal = refusal(clean, addressees.get(letter.lead()));
            refusal.ifPresentOrElse(why -> refused.put(letter.token(), why), () -> good.add(clean));
        }
        Instant now = clock.instant();
        Map<LeadId, Talk> talks = good.isEmpty() ? Map.of() : table.talks(sender, account, good, addressees, now);
        List<Letter> claimed = good.isEmpty() ? good : claim.apply(good);
        Map<UUID, Long> posted = new HashMap<>();
        if (!claimed.isEmpty()) {
            table.insert(claimed, talks, self, now);
            claimed.forEach(
                    letter -> posted.put(letter.token(), talk(talks, letter).peer()));
            List<Talk> filled = claimed.stream()
                    .map(letter -> talk(talks, letter))
                    .distinct()
                    .toList();
            filled.forEach(this::changed);
            events.publishEvent(new Outbox.Filled(
                    account,
                    filled.stream()
                            .map(talk -> new Turns.Turn(talk.id(), false))
                            .toList()));
        }
        return new Posted(posted, refused);
    }

    private static Talk talk(Map<LeadId, Talk> talks, Letter letter) {
        return Objects.requireNonNull(talks.get(letter.lead()));
    }

    private static Optional<Refusal> refusal(Letter letter, MailingTable.@Nullable Addressee lead) {
        if (lead == null) {
            return Optional.of(Refusal.GONE);
        }
        if (lead.peer() == 0) {
            return Optional.of(Refusal.NO_TELEGRAM_ID);
        }
        if (lead.status() != LeadStatus.ACTIVE) {
            return Optional.of(lead.status() == LeadStatus.BLOCKED ? Refusal.BLOCKED : Refusal.ARCHIVED);
        }
        if (letter.text().isEmpty()) {
            return Optional.of(Refusal.EMPTY);
        }
        return letter.text().length() > TelegramMessage.LONGEST_TEXT ? Optional.of(Refusal.TOO_LONG) : Optional.empty();
    }

    /**
     * @param waiting how many messages of the account, whoever wrote them, Telegram has not confirmed
     * @param heldUntil until when Telegram has asked the account to send nothing; null when it has not
     * @param connected whether the account can send just now
     * @param signedIn whether it can be connected again without its owner; a lost line or another server comes back by itself
     * @param pause the least time between two messages of the account
     */
    public record Queue(
            int waiting, @Nullable Instant heldUntil, boolean connected, boolean signedIn, Duration pause) {}

    /** @throws AccessDeniedException when the account is not the sender's */
    @Transactional(readOnly = true)
    public Queue queue(MemberId sender, TelegramAccountId account) {
        return table.queue(sender, account, clock.instant())
                .orElseThrow(() -> new AccessDeniedException("no such account for this member"));
    }

    /**
     * @param withdrawn certainly not sent
     * @param gone not there any more; whether they were sent is not known
     */
    public record Withdrawn(Set<UUID> withdrawn, Set<UUID> gone) {}

    /** Takes messages of the sender out of the queue that nobody has handed over yet, and gives up those that were refused. */
    public Withdrawn withdraw(MemberId sender, Collection<UUID> tokens) {
        if (tokens.isEmpty()) {
            return new Withdrawn(Set.of(), Set.of());
        }
        MailingWithdrawal.Removal removal = withdrawal.remove(sender, tokens);
        removal.talks().forEach(talk -> {
            changed(talk);
            events.publishEvent(new Outbox.Filled(talk.account(), List.of(new Turns.Turn(talk.id(), true))));
        });
        return new Withdrawn(removal.removed(), removal.missing());
    }

    /** Telegram's number of the last message before another one that the sender wrote to a person, by whatever device; empty when none is known. */
    @Transactional(readOnly = true)
    public OptionalLong newestOwnBefore(MemberId sender, TelegramAccountId account, long peer, long number) {
        return jdbc
                .sql("""
                        select max(m.telegram_message_id) as newest from message m join conversation c on c.id = m.conversation_id
                        where c.account_id = ? and c.peer_telegram_id = ? and c.owner_id = ? and m.outgoing
                        and m.telegram_message_id < ?""")
                .params(account.value(), peer, sender.value(), number)
                .query((rs, row) -> OptionalLong.of(rs.getLong("newest")))
                .list()
                .stream()
                .filter(newest -> newest.getAsLong() > 0)
                .findFirst()
                .orElse(OptionalLong.empty());
    }

    private void changed(Talk talk) {
        events.publishEvent(new ConversationChanged(talk.id(), talk.lead()));
    }

    private long ownNumber(MemberId sender, TelegramAccountId account) {
        // Signed in is enough: a line that is lost, or a session that is just being opened, comes back by itself.
        return jdbc.sql("select telegram_user_id from telegram_account where id = ? and owner_id = ?"
                        + " and session_key is not null and telegram_user_id is not null")
                .params(account.value(), sender.value())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new AccessDeniedException("no such account for this member"));
    }
}
