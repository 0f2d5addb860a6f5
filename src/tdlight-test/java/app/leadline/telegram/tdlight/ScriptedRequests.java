package app.leadline.telegram.tdlight;

import static app.leadline.telegram.tdlight.ScriptedClient.error;

import app.leadline.telegram.tdlight.ScriptedTelegram.Account;
import app.leadline.telegram.tdlight.ScriptedTelegram.Device;
import app.leadline.telegram.tdlight.ScriptedTelegram.Person;
import app.leadline.telegram.tdlight.ScriptedTelegram.Said;
import app.leadline.telegram.tdlight.ScriptedTelegram.Waiting;
import it.tdlight.jni.TdApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What TDLib answers to somebody who is logged in. */
final class ScriptedRequests {

    private static final int LARGEST_PAGE = 40;

    private final ScriptedClient client;
    private final ScriptedTelegram telegram;
    private final Device device;

    ScriptedRequests(ScriptedClient client) {
        this.client = client;
        this.telegram = client.telegram;
        this.device = client.device;
    }

    TdApi.Object result(TdApi.Function<?> request, Account account) {
        return switch (request) {
            case TdApi.GetMe it -> account.self;
            case TdApi.GetUser it -> user(account, it.userId);
            case TdApi.CreatePrivateChat it -> chat(account, it.userId);
            case TdApi.GetChat it -> chat(account, it.chatId);
            case TdApi.SearchPublicChat it -> {
                Person found = find(
                        400,
                        "USERNAME_NOT_OCCUPIED",
                        person -> person.user().usernames.activeUsernames[0].equals(it.username));
                account.met.add(found.user().id);
                yield chat(account, found.user().id);
            }
            case TdApi.SearchUserByPhoneNumber it -> {
                Person found = byPhone(it.phoneNumber);
                if (found.user().id % 2 == 1 && !telegram.contacts.contains(found.user().id)) {
                    throw error(404, "Not Found");
                }
                account.met.add(found.user().id);
                yield found.user();
            }
            case TdApi.GetContacts it ->
                new TdApi.Users(
                        telegram.contacts.size(),
                        telegram.contacts.stream().mapToLong(id -> id).toArray());
            case TdApi.ImportContacts it -> imported(account, it.contacts[0]);
            case TdApi.RemoveContacts it -> {
                Arrays.stream(it.userIds).forEach(telegram.contacts::remove);
                yield new TdApi.Ok();
            }
            case TdApi.GetChatHistory it -> page(account, it);
            case TdApi.SearchChatMessages it -> {
                int total = account.talk(it.chatId).said.size();
                yield new TdApi.FoundChatMessages(total, new TdApi.Message[0], 0);
            }
            case TdApi.GetMessage it -> {
                Said said = account.talk(it.chatId).said.get(it.messageId >> ScriptedTelegram.OWN_BITS);
                if (said == null) {
                    throw error(404, "Message not found");
                }
                yield ScriptedTelegram.message(it.chatId, said);
            }
            case TdApi.SendMessage it -> send(account, it);
            case TdApi.ViewMessages it -> {
                viewed(account, it);
                yield new TdApi.Ok();
            }
            case TdApi.OpenChat it -> {
                device.opened.add(it.chatId);
                yield new TdApi.Ok();
            }
            case TdApi.CloseChat it -> {
                device.opened.remove(it.chatId);
                yield new TdApi.Ok();
            }
            case TdApi.DownloadFile it -> download(it);
            case TdApi.DeleteFile it -> new TdApi.Ok();
            case TdApi.DeleteMessages it -> new TdApi.Ok();
            default -> throw error(400, "Not scripted: " + request.getClass().getSimpleName());
        };
    }

    private TdApi.User user(Account account, long id) {
        if (id == account.self.id) {
            return account.self;
        }
        Person person = telegram.people.get(id);
        boolean known =
                person != null && (account.met.contains(id) || person.user().type instanceof TdApi.UserTypeDeleted);
        if (!known) {
            throw error(400, "User not found");
        }
        return person.user();
    }

    private TdApi.Chat chat(Account account, long userId) {
        Person person = telegram.people.get(userId);
        boolean known =
                person != null && (account.met.contains(userId) || person.user().type instanceof TdApi.UserTypeDeleted);
        if (!known) {
            throw error(400, "Chat info not found");
        }
        TdApi.Chat chat = new TdApi.Chat();
        chat.id = userId;
        chat.type = new TdApi.ChatTypePrivate(userId);
        chat.lastReadOutboxMessageId = ScriptedTelegram.id(account.talk(userId).readOutbox);
        chat.lastReadInboxMessageId = ScriptedTelegram.id(account.talk(userId).knownAsRead);
        return chat;
    }

    private Person byPhone(String phone) {
        return find(404, "Not Found", person -> ("+" + person.user().phoneNumber).equals(phone));
    }

    private Person find(int code, String message, Predicate<Person> which) {
        return telegram.people.values().stream()
                .filter(person -> person.user().type instanceof TdApi.UserTypeRegular)
                .filter(which)
                .findFirst()
                .orElseThrow(() -> error(code, message));
    }

    private TdApi.ImportedContacts imported(Account account, TdApi.ImportedContact contact) {
        long id = telegram.people.values().stream()
                .map(Person::user)
                .filter(user -> ("+" + user.phoneNumber).equals(contact.phoneNumber))
                .mapToLong(user -> user.id)
                .findFirst()
                .orElse(0);
        if (id != 0) {
            telegram.contacts.add(id);
            account.met.add(id);
        }
        return new TdApi.ImportedContacts(new long[] {id}, new int[] {0});
    }

    /** Newest first, and the first page of a talk has one message, as is TDLib's habit. What is on its way is in it too. */
    private TdApi.Messages page(Account account, TdApi.GetChatHistory request) {
        int limit = device.paged.add(request.chatId) ? 1 : Math.min(request.limit, LARGEST_PAGE);
        long from = request.fromMessageId == 0 ? Long.MAX_VALUE : request.fromMessageId;
        Stream<TdApi.Message> waiting = device.waiting.reversed().stream()
                .filter(it -> it.to() == request.chatId)
                .map(it -> pending(account, it));
        Stream<TdApi.Message> said = account.talk(request.chatId).said.descendingMap().values().stream()
                .map(it -> ScriptedTelegram.message(request.chatId, it));
        List<TdApi.Message> page = Stream.concat(waiting, said)
                .filter(it -> it.id < from)
                .limit(limit)
                .toList();
        return new TdApi.Messages(page.size(), page.toArray(TdApi.Message[]::new));
    }

    private TdApi.Message send(Account account, TdApi.SendMessage request) {
        TdApi.FormattedText text = ((TdApi.InputMessageText) request.inputMessageContent).text;
        if (telegram.people.get(request.chatId).user().type instanceof TdApi.UserTypeDeleted) {
            throw error(400, "Have no write access to the chat");
        }
        if (text.text.length() > 4096) {
            throw error(400, "Message is too long");
        }
        long answers = request.replyTo instanceof TdApi.InputMessageReplyToMessage reply
                ? reply.messageId >> ScriptedTelegram.OWN_BITS
                : 0;
        return pending(account, wait(request.chatId, new TdApi.MessageText(text, null, null), answers));
    }

    Waiting wait(long to, TdApi.MessageContent content, long answers) {
        Account account = java.util.Objects.requireNonNull(device.account);
        long temporary = ScriptedTelegram.id(account.lastNumber) + 1 + 8L * ++device.temporary;
        Waiting waiting = new Waiting(temporary, to, content, answers);
        device.waiting.add(waiting);
        client.tell(new TdApi.UpdateNewMessage(pending(account, waiting)));
        return waiting;
    }

    private static TdApi.Message pending(Account account, Waiting waiting) {
        TdApi.Message message = ScriptedTelegram.message(
                waiting.to(), new Said(account.lastNumber, account.self.id, waiting.content(), 0, waiting.answers()));
        message.id = waiting.temporary();
        message.sendingState = new TdApi.MessageSendingStatePending(7);
        return message;
    }

    /** What is on its way arrives, or is refused. */
    void arrive() {
        Account account = device.account;
        if (account == null || device.holdSends) {
            return;
        }
        List<Waiting> all = List.copyOf(device.waiting);
        device.waiting.clear();
        for (Waiting waiting : all) {
            if (device.flood > 0) {
                refused(account, waiting, 429, "Too Many Requests: retry after " + device.flood);
                device.flood = 0;
            } else if (telegram.people.get(waiting.to()).blocks()) {
                refused(account, waiting, 403, "USER_IS_BLOCKED");
            } else {
                Said said = telegram.say(account, waiting.to(), account.self.id, waiting.content(), waiting.answers());
                client.tell(new TdApi.UpdateMessageSendSucceeded(
                        ScriptedTelegram.message(waiting.to(), said), waiting.temporary()));
            }
        }
    }

    private void refused(Account account, Waiting waiting, int code, String reason) {
        TdApi.Message message = pending(account, waiting);
        message.id = waiting.temporary() + 1;
        TdApi.MessageSendingStateFailed failed = new TdApi.MessageSendingStateFailed();
        failed.error = new TdApi.Error(code, reason);
        message.sendingState = failed;
        client.tell(new TdApi.UpdateMessageSendFailed(message, waiting.temporary(), failed.error));
    }

    private void viewed(Account account, TdApi.ViewMessages request) {
        long upTo = Arrays.stream(request.messageIds).max().orElse(0) >> ScriptedTelegram.OWN_BITS;
        if (request.forceRead || device.opened.contains(request.chatId)) {
            account.talk(request.chatId).knownAsRead = upTo;
            client.tell(new TdApi.UpdateChatReadInbox(request.chatId, ScriptedTelegram.id(upTo), 0));
        }
    }

    private TdApi.File download(TdApi.DownloadFile request) {
        byte[] bytes = telegram.files.get(request.fileId);
        TdApi.File file = new TdApi.File();
        file.id = request.fileId;
        file.size = bytes.length;
        file.local = new TdApi.LocalFile();
        if (request.limit == 0 || bytes.length <= request.limit) {
            try {
                Path path = device.directory.toRealPath().resolve("files").resolve(request.fileId + ".jpg");
                Files.createDirectories(path.getParent());
                Files.write(path, bytes);
                file.local.path = path.toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            file.local.isDownloadingCompleted = true;
        }
        return file;
    }
}
