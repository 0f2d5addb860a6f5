package app.leadline.telegram.simulator;

import app.leadline.telegram.TelegramMessage;
import app.leadline.telegram.TelegramUpdate;
import app.leadline.telegram.TelegramUser;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** The private talk of an account with a person, as Telegram has it. What is done here happens at once. */
public final class SimulatedTalk {

    private final Telegram telegram;
    private final Correspondents correspondents;
    private final long account;
    private final long person;

    SimulatedTalk(Telegram telegram, Correspondents correspondents, long account, long person) {
        this.telegram = telegram;
        this.correspondents = correspondents;
        this.account = account;
        this.person = person;
    }

    /** The person writes. @return the id of the message */
    public long write(String text) {
        return accept(() -> Draft.text(user(person), text)).id();
    }

    /** The person sends a photo. @return the id of the message */
    public long sendPhoto(String caption) {
        return accept(() -> Draft.photo(user(person), caption)).id();
    }

    /** The owner of the account writes on another device. @return the id of the message */
    public long writeFromAnotherDevice(String text) {
        return telegram.locked(() -> {
            TelegramMessage message = accept(() -> Draft.text(user(account), text));
            correspondents.received(account, person, message);
            return message.id();
        });
    }

    private TelegramMessage accept(Supplier<Draft> draft) {
        return telegram.locked(() -> telegram.accept(account, person, draft.get(), null));
    }

    private TelegramUser user(long id) {
        return telegram.people.byId(id).user();
    }

    /** Whoever wrote it changes the text. */
    public void edit(long messageId, String text) {
        telegram.locked(() -> {
            Talk talk = telegram.talk(account, person);
            TelegramMessage edited = edited(Objects.requireNonNull(talk.get(messageId), "no such message"), text);
            talk.put(edited);
            telegram.account(account).tell(new TelegramUpdate.MessageEdited(person, edited));
        });
    }

    private TelegramMessage edited(TelegramMessage old, String text) {
        return new TelegramMessage(
                old.id(),
                old.pending(),
                old.sentAt(),
                old.senderId(),
                old.senderName(),
                old.kind(),
                text,
                List.of(),
                old.media(),
                old.details(),
                old.reactions(),
                old.replyTo(),
                old.forwardedFrom(),
                telegram.now());
    }

    public void delete(List<Long> messageIds) {
        telegram.locked(() -> {
            Talk talk = telegram.talk(account, person);
            List<Long> gone = messageIds.stream().filter(talk::remove).toList();
            if (!gone.isEmpty()) {
                telegram.account(account).tell(new TelegramUpdate.MessagesDeleted(person, gone));
            }
        });
    }

    /** The person reads everything. */
    public void read() {
        telegram.locked(() -> telegram.talk(account, person)
                .newest(1)
                .forEach(message -> telegram.readByOther(account, person, message.id())));
    }

    /** Up to where the owner has marked the messages as read; 0 for nowhere. */
    public long readBySelf() {
        return telegram.locked(() -> telegram.readBySelf(account, person));
    }

    /** Up to where the person has read what the owner wrote; 0 for nowhere. */
    public long readByOther() {
        return telegram.locked(() -> telegram.readByOther(account, person));
    }

    /** Adds a history that was there before; nobody is told. */
    public void invent(int messages) {
        telegram.locked(() -> {
            telegram.begin(account, person);
            new InventedHistory(telegram, account, telegram.people.byId(person)).write(messages);
        });
    }

    /** Adds messages that were there and read before, with the ids and times that they have; nobody is told. */
    public void seed(List<TelegramMessage> messages) {
        telegram.locked(() -> {
            telegram.begin(account, person);
            Talk talk = telegram.bareTalk(account, person);
            for (TelegramMessage message : messages) {
                talk.put(message);
                telegram.numberedUpTo(account, message.id());
            }
            talk.newest(1).forEach(last -> telegram.wasRead(account, person, last.id()));
        });
    }

    /** All that Telegram has, oldest first. */
    public List<TelegramMessage> messages() {
        return telegram.locked(
                () -> telegram.talk(account, person).newest(Integer.MAX_VALUE).reversed());
    }
}
