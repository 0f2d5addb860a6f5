package app.leadline.telegram.tdlight;

import app.leadline.telegram.TelegramFailure;
import app.leadline.telegram.TelegramFailure.Refused;
import app.leadline.telegram.TelegramUpdate;
import app.leadline.telegram.TelegramUpdate.MessageEdited;
import app.leadline.telegram.TelegramUpdate.MessagesDeleted;
import app.leadline.telegram.TelegramUpdate.NewMessage;
import app.leadline.telegram.TelegramUpdate.ReadByOther;
import app.leadline.telegram.TelegramUpdate.ReadBySelf;
import app.leadline.telegram.TelegramUpdate.SendFailed;
import app.leadline.telegram.TelegramUpdate.SendSucceeded;
import it.tdlight.jni.TdApi;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what TDLib tells unasked. Private talks only; runs in steps of the {@link Teller}. */
final class Updates {

    private static final Logger log = LoggerFactory.getLogger(Updates.class);

    private final Teller teller;
    private final Standing standing;
    private final People people;
    private final Messages messages;
    private final Calls calls;
    private final Set<Long> pending = new HashSet<>();

    Updates(Teller teller, Standing standing, People people, Messages messages, Calls calls) {
        this.teller = teller;
        this.standing = standing;
        this.people = people;
        this.messages = messages;
        this.calls = calls;
    }

    /** What only a private talk or the session itself has; of groups and channels an account hears a lot. */
    static boolean concern(TdApi.Update update) {
        return switch (update) {
            case TdApi.UpdateAuthorizationState it -> true;
            case TdApi.UpdateConnectionState it -> true;
            case TdApi.UpdateUser it -> true;
            case TdApi.UpdateNewMessage it -> isPrivate(it.message.chatId);
            case TdApi.UpdateMessageSendSucceeded it -> isPrivate(it.message.chatId);
            case TdApi.UpdateMessageSendFailed it -> isPrivate(it.message.chatId);
            case TdApi.UpdateMessageContent it -> isPrivate(it.chatId);
            case TdApi.UpdateMessageEdited it -> isPrivate(it.chatId);
            case TdApi.UpdateMessageInteractionInfo it -> isPrivate(it.chatId);
            case TdApi.UpdateDeleteMessages it -> isPrivate(it.chatId) && it.isPermanent && !it.fromCache;
            case TdApi.UpdateChatReadOutbox it -> isPrivate(it.chatId);
            case TdApi.UpdateChatReadInbox it -> isPrivate(it.chatId);
            default -> false;
        };
    }

    /** Groups, channels and secret chats have negative numbers; a private chat has the number of the person. */
    private static boolean isPrivate(long chatId) {
        return chatId > 0;
    }

    void read(TdApi.Update update) {
        switch (update) {
            case TdApi.UpdateAuthorizationState it -> standing.changed(it.authorizationState);
            case TdApi.UpdateConnectionState it -> standing.connected(it.state);
            case TdApi.UpdateUser it -> people.changed(it.user);
            case TdApi.UpdateNewMessage it -> arrived(it.message);
            case TdApi.UpdateMessageSendSucceeded it -> {
                pending.remove(it.oldMessageId);
                tell(new SendSucceeded(it.message.chatId, it.oldMessageId, messages.of(it.message)));
            }
            case TdApi.UpdateMessageSendFailed it -> failed(it);
            case TdApi.UpdateMessageContent it -> changed(it.chatId, it.messageId);
            case TdApi.UpdateMessageEdited it -> changed(it.chatId, it.messageId);
            case TdApi.UpdateMessageInteractionInfo it -> changed(it.chatId, it.messageId);
            case TdApi.UpdateDeleteMessages it -> deleted(it);
            case TdApi.UpdateChatReadOutbox it -> readByOther(it.chatId, it.lastReadOutboxMessageId);
            case TdApi.UpdateChatReadInbox it -> readBySelf(it.chatId, it.lastReadInboxMessageId);
            default -> log.trace("Not of concern: {}", update.getClass().getSimpleName());
        }
    }

    /** How far both sides have read; of the time while nobody was connected this is all that is told. */
    void watched(TdApi.Chat chat) {
        readByOther(chat.id, chat.lastReadOutboxMessageId);
        readBySelf(chat.id, chat.lastReadInboxMessageId);
    }

    private void arrived(TdApi.Message message) {
        boolean waits = MessageNumbers.isPending(message);
        if (waits) {
            pending.add(message.id);
        }
        if (waits || MessageNumbers.isFinal(message)) {
            tell(new NewMessage(message.chatId, messages.of(message)));
        }
    }

    private void failed(TdApi.UpdateMessageSendFailed failed) {
        pending.remove(failed.oldMessageId);
        long person = failed.message.chatId;
        TelegramFailure failure = Failures.of(failed);
        if (failure instanceof Refused refused) {
            log.warn("Telegram did not take a message: {}", refused.reason());
        }
        // TDLib keeps what it could not send. The outbox has it already, and would find it in the talk a second time.
        calls.tell(new TdApi.DeleteMessages(person, new long[] {failed.message.id}, false));
        tell(new SendFailed(person, failed.oldMessageId, people.refined(failure, person)));
    }

    /** Read anew, for updates come out of order: what is told is how it is now. */
    private void changed(long chatId, long messageId) {
        if (!MessageNumbers.isServer(messageId)) {
            return;
        }
        try {
            TdApi.Message now = calls.get(new TdApi.GetMessage(chatId, messageId), Calls.SHORT_LIMIT);
            if (MessageNumbers.isFinal(now)) {
                tell(new MessageEdited(chatId, messages.of(now)));
            }
        } catch (TelegramFailure gone) {
            log.debug("A changed message is gone: {}", Failures.named(gone));
        }
    }

    private void deleted(TdApi.UpdateDeleteMessages deleted) {
        for (long id : deleted.messageIds) {
            if (pending.remove(id)) {
                tell(new SendFailed(deleted.chatId, id, new Refused("deleted before it was sent")));
            }
        }
        List<Long> ids = Arrays.stream(deleted.messageIds)
                .filter(MessageNumbers::isServer)
                .map(MessageNumbers::server)
                .boxed()
                .toList();
        if (!ids.isEmpty()) {
            tell(new MessagesDeleted(deleted.chatId, ids));
        }
    }

    private void readByOther(long chatId, long upTo) {
        if (upTo > 0) {
            tell(new ReadByOther(chatId, MessageNumbers.server(upTo)));
        }
    }

    private void readBySelf(long chatId, long upTo) {
        if (upTo > 0) {
            tell(new ReadBySelf(chatId, MessageNumbers.server(upTo)));
        }
    }

    private void tell(TelegramUpdate update) {
        teller.tell(update);
    }
}
