package app.leadline.telegram.tdlight;

import it.tdlight.client.TelegramError;
import it.tdlight.jni.TdApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Telegram's servers and TDLib in one, spoken to in TDLib's own words and with its manners. Everything in it happens on one thread, as
 * in TDLib: whoever waits on it stands still for ever.
 */
final class ScriptedTelegram implements TdClients {

    static final int OWN_BITS = 20;
    static final int BASE_DATE = 1_700_000_000;

    final Map<String, Account> accounts = new LinkedHashMap<>();
    final Map<Long, Person> people = new HashMap<>();
    final Map<Path, Device> devices = new LinkedHashMap<>();
    final Map<Integer, byte[]> files = new HashMap<>();
    final Set<Long> contacts = new HashSet<>();
    final List<String> requests = new ArrayList<>();
    final Semaphore heldCalls = new Semaphore(0);
    final List<Runnable> held = new ArrayList<>();
    boolean holding;
    boolean network = true;
    boolean mischief;
    boolean diskFull;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "scripted TDLib"));

    /** What Telegram wants of whoever logs in with a number. */
    enum Asks {
        CODE,
        WORD,
        EMAIL_CODE,
        EMAIL_ADDRESS,
        PURCHASE
    }

    /** Whoever has a number at Telegram. */
    static final class Account {
        final TdApi.User self;
        final boolean isProtected;
        Asks asks = Asks.CODE;
        final Map<Long, Talk> talks = new HashMap<>();
        final Set<Long> met = new HashSet<>();
        long lastNumber = 10;

        Account(TdApi.User self, boolean isProtected) {
            this.self = self;
            this.isProtected = isProtected;
        }

        Talk talk(long userId) {
            met.add(userId);
            return talks.computeIfAbsent(userId, id -> new Talk());
        }
    }

    static final class Talk {
        final TreeMap<Long, Said> said = new TreeMap<>();
        long readOutbox;
        long knownAsRead;
    }

    /** @param number of the server */
    record Said(long number, long from, TdApi.MessageContent content, int editDate, long answers) {}

    record Person(TdApi.User user, boolean blocks) {}

    /** What is in one session directory. */
    static final class Device {
        final Path directory;
        final List<Waiting> waiting = new ArrayList<>();
        final List<TdApi.Update> untold = new ArrayList<>();
        final Set<Long> opened = new HashSet<>();
        final Set<Long> paged = new HashSet<>();
        TdApi.AuthorizationState state = new TdApi.AuthorizationStateWaitPhoneNumber();

        @Nullable
        Account account;

        @Nullable
        Account candidate;

        @Nullable
        ScriptedClient client;

        boolean holdSends;
        int flood;
        int temporary;

        Device(Path directory) {
            this.directory = directory;
        }
    }

    /** A message on its way. */
    record Waiting(long temporary, long to, TdApi.MessageContent content, long answers) {}

    @Override
    public TdClient open(Path directory, TdClient.Events events) {
        return on(() -> {
            if (diskFull) {
                throw new IOException("No space left on device");
            }
            Path kept = directory.resolve("td.binlog");
            if (Files.notExists(kept)) {
                Files.createFile(kept);
                devices.put(directory, new Device(directory));
            }
            Device device = devices.computeIfAbsent(directory, Device::new);
            ScriptedClient client = new ScriptedClient(this, device, events);
            if (device.client != null) {
                events.error(new TelegramError(new TdApi.Error(
                        400,
                        "Can't lock file \"" + directory
                                + "/td.binlog\", because it is already in use by another program")));
                return client;
            }
            device.client = client;
            client.begin();
            return client;
        });
    }

    /** The answer of the thread of TDLib. */
    <T> T on(Callable<T> step) {
        try {
            return thread.submit(step).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    void run(Runnable step) {
        on(() -> {
            step.run();
            return true;
        });
    }

    void later(Runnable step) {
        thread.execute(step);
    }

    @Override
    public void close() {
        // The world goes on for the next process.
    }

    void end() {
        thread.shutdownNow();
    }

    static long id(long number) {
        return number << OWN_BITS;
    }

    Said say(Account account, long userId, long from, TdApi.MessageContent content, long answers) {
        Said said = new Said(++account.lastNumber, from, content, 0, answers);
        account.talk(userId).said.put(said.number, said);
        return said;
    }

    static TdApi.Message message(long userId, Said said) {
        TdApi.Message message = new TdApi.Message();
        message.id = id(said.number);
        message.chatId = userId;
        message.senderId = new TdApi.MessageSenderUser(said.from);
        message.isOutgoing = said.from != userId;
        message.date = BASE_DATE + (int) said.number * 60;
        message.editDate = said.editDate;
        message.content = said.content;
        if (said.answers != 0) {
            TdApi.MessageReplyToMessage reply = new TdApi.MessageReplyToMessage();
            reply.chatId = userId;
            reply.messageId = id(said.answers);
            message.replyTo = reply;
        }
        return message;
    }

    static TdApi.MessageText text(String text) {
        return new TdApi.MessageText(new TdApi.FormattedText(text, new TdApi.TextEntity[0]), null, null);
    }

    TdApi.File file(byte[] bytes) {
        int id = files.size() + 1;
        files.put(id, bytes);
        TdApi.File file = new TdApi.File();
        file.id = id;
        file.expectedSize = bytes.length;
        file.local = new TdApi.LocalFile();
        return file;
    }
}
