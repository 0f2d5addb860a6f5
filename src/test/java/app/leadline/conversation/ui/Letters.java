package app.leadline.conversation.ui;

import app.leadline.conversation.ConversationChanged;
import app.leadline.conversation.ConversationId;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.telegram.OwnAccounts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes messages of every sort for tests of what they look like. */
@Component
public class Letters {

    private final JdbcTemplate jdbc;
    private final OwnAccounts accounts;
    private final ApplicationEventPublisher events;

    Letters(JdbcTemplate jdbc, OwnAccounts accounts, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.events = events;
    }

    /** Columns that most messages leave empty are null. */
    public record Letter(
            Instant at,
            boolean own,
            String kind,
            String text,
            String entities,
            String media,
            String details,
            Long replyTo,
            Instant editedAt,
            Instant deletedAt,
            String status) {

        public static Letter of(String at, boolean own, String text) {
            return new Letter(
                    Instant.parse(at), own, "TEXT", text, null, null, null, null, null, null, own ? "READ" : null);
        }

        public Letter media(String otherKind, String json) {
            return new Letter(at, own, otherKind, text, entities, json, details, replyTo, editedAt, deletedAt, status);
        }

        public Letter entities(String json) {
            return new Letter(at, own, kind, text, json, media, details, replyTo, editedAt, deletedAt, status);
        }

        public Letter service(String json) {
            return new Letter(at, own, "SERVICE", text, entities, media, json, replyTo, editedAt, deletedAt, null);
        }

        /** @param number of the message in its conversation, the first is 1 */
        public Letter answering(long number) {
            return new Letter(at, own, kind, text, entities, media, details, number, editedAt, deletedAt, status);
        }

        public Letter edited() {
            return new Letter(
                    at, own, kind, text, entities, media, details, replyTo, at.plusSeconds(60), deletedAt, status);
        }

        public Letter deleted() {
            return new Letter(
                    at, own, kind, text, entities, media, details, replyTo, editedAt, at.plusSeconds(60), status);
        }
    }

    /** A conversation through another account of the same owner. */
    public ConversationId throughAnotherAccount(CurrentMember owner, LeadId lead, long telegramUserId, String name) {
        var account = accounts.forImport(owner, telegramUserId, name);
        jdbc.update(
                "insert into conversation (owner_id, account_id, lead_id, message_count, created_at) values (?, ?, ?, 0, ?)",
                owner.id().value(),
                account.value(),
                lead.value(),
                Instant.parse("2026-11-01T08:00:00Z").atOffset(ZoneOffset.UTC));
        return new ConversationId(jdbc.queryForObject(
                "select id from conversation where account_id = ? and lead_id = ?",
                Long.class,
                account.value(),
                lead.value()));
    }

    /** One a minute, written in turns of three; the last one at the given time. */
    /** "Message 0", "Message 1", ..., a second between them, at once; of H2 only. */
    public void endless(ConversationId conversation, int messages) {
        jdbc.update("""
                insert into message (conversation_id, telegram_message_id, sent_at, outgoing, kind, text, search_text)
                select ?, n, timestampadd(second, n, timestamp with time zone '2026-10-01 00:00:00Z'), false, 'TEXT',
                'Message ' || (n - 1), 'message ' || (n - 1) from system_range(1, ?) as numbers (n)""", conversation.value(), messages);
        jdbc.update("update conversation set message_count = ? where id = ?", messages, conversation.value());
    }

    public void talk(ConversationId conversation, int messages, Instant newest) {
        List<Letter> letters = new ArrayList<>();
        for (int i = 0; i < messages; i++) {
            Instant at = newest.minusSeconds(60L * (messages - 1 - i));
            String text = "Message " + i + (i % 10 == 0 ? " with a needle" : "") + " and words ".repeat(i % 7);
            letters.add(Letter.of(at.toString(), i / 3 % 2 == 0, text));
        }
        write(conversation, letters);
    }

    public void write(ConversationId conversation, List<Letter> letters) {
        long before = jdbc.queryForObject(
                "select count(*) from message where conversation_id = ?", Long.class, conversation.value());
        List<Object[]> rows = new ArrayList<>();
        for (Letter letter : letters) {
            rows.add(new Object[] {
                conversation.value(),
                ++before,
                letter.at().atOffset(ZoneOffset.UTC),
                letter.own(),
                letter.own() ? 1L : 2L,
                letter.kind(),
                letter.text(),
                letter.entities(),
                letter.media(),
                letter.details(),
                letter.replyTo(),
                letter.editedAt() == null ? null : letter.editedAt().atOffset(ZoneOffset.UTC),
                letter.deletedAt() == null ? null : letter.deletedAt().atOffset(ZoneOffset.UTC),
                letter.status(),
                letter.text().toLowerCase(Locale.ROOT)
            });
        }
        jdbc.batchUpdate("""
                insert into message (conversation_id, telegram_message_id, sent_at, outgoing, sender_telegram_id, kind,
                text, entities, media, details, reply_to_telegram_message_id, edited_at, deleted_at, status, search_text)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
        jdbc.update(
                "update conversation set message_count = ?, newest_sent_at = ? where id = ?",
                before,
                letters.getLast().at().atOffset(ZoneOffset.UTC),
                conversation.value());
    }

    /** As if they had just come from Telegram. */
    public void arrive(ConversationId conversation, LeadId lead, Letter letter) {
        arrive(conversation, lead, List.of(letter));
    }

    public void arrive(ConversationId conversation, LeadId lead, List<Letter> letters) {
        write(conversation, letters);
        events.publishEvent(new ConversationChanged(conversation, lead));
    }
}
