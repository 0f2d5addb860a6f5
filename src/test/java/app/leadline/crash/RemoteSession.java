package app.leadline.crash;

import app.leadline.telegram.HistoryPage;
import app.leadline.telegram.PersonQuery;
import app.leadline.telegram.SessionState;
import app.leadline.telegram.TelegramFailure.Unreachable;
import app.leadline.telegram.TelegramGateway.UpdateListener;
import app.leadline.telegram.TelegramMessage;
import app.leadline.telegram.TelegramSession;
import app.leadline.telegram.TelegramUpdate;
import app.leadline.telegram.TelegramUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A session at the other end of the line: calls go over one socket, updates come over another. */
final class RemoteSession implements TelegramSession {

    private static final long LIMIT_SECONDS = 30;

    private final Wire calls;
    private final Wire updates;
    private final Map<Long, CompletableFuture<Wire.Answer>> waiting = new ConcurrentHashMap<>();
    private final AtomicLong number = new AtomicLong();
    private final Thread listening;
    private volatile SessionState state = new SessionState.Starting();

    RemoteSession(Wire updates, Wire calls, UpdateListener listener) {
        this.updates = updates;
        this.calls = calls;
        Thread.ofVirtual().start(this::answers);
        listening = Thread.ofVirtual().start(() -> listen(listener));
    }

    private void answers() {
        for (Wire.Answer answer = calls.read(Wire.Answer.class);
                answer != null;
                answer = calls.read(Wire.Answer.class)) {
            CompletableFuture<Wire.Answer> call = waiting.remove(answer.number());
            if (call != null) {
                call.complete(answer);
            }
        }
        waiting.values().forEach(call -> call.completeExceptionally(new Unreachable()));
    }

    private void listen(UpdateListener listener) {
        for (TelegramUpdate update = updates.read(TelegramUpdate.class);
                update != null;
                update = updates.read(TelegramUpdate.class)) {
            if (update instanceof TelegramUpdate.SessionChanged(SessionState now)) {
                state = now;
            }
            listener.on(update);
        }
    }

    <T> @Nullable T call(Class<T> type, String method, @Nullable Object... arguments) {
        long mine = number.incrementAndGet();
        CompletableFuture<Wire.Answer> call = new CompletableFuture<>();
        waiting.put(mine, call);
        try {
            calls.write(new Wire.Call(mine, method, Wire.JSON.valueToTree(Arrays.asList(arguments))));
            Wire.Answer answer = call.orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join();
            if (answer.failure() != null) {
                throw answer.failure();
            }
            return answer.value() == null ? null : Wire.JSON.treeToValue(answer.value(), type);
        } catch (IOException | CompletionException broken) {
            Unreachable failure = new Unreachable();
            failure.initCause(broken);
            throw failure;
        } finally {
            waiting.remove(mine);
        }
    }

    private <T> T ask(Class<T> type, String method, @Nullable Object... arguments) {
        T answer = call(type, method, arguments);
        if (answer == null) {
            throw new IllegalStateException("no answer to " + method);
        }
        return answer;
    }

    @Override
    public void requestQrCode() {
        call(Void.class, "requestQrCode");
    }

    @Override
    public void requestCode(String phone) {
        call(Void.class, "requestCode", phone);
    }

    @Override
    public void submitCode(String code) {
        call(Void.class, "submitCode", code);
    }

    @Override
    public void submitPassword(String password) {
        call(Void.class, "submitPassword", password);
    }

    @Override
    public SessionState state() {
        return state;
    }

    @Override
    public TelegramUser resolve(PersonQuery person) {
        return ask(TelegramUser.class, "resolve", person);
    }

    @Override
    public Optional<byte[]> profilePhoto(long userId) {
        return Optional.ofNullable(call(byte[].class, "profilePhoto", userId));
    }

    @Override
    public HistoryPage history(long userId, long before, int limit) {
        return ask(HistoryPage.class, "history", userId, before, limit);
    }

    @Override
    public TelegramMessage send(long userId, String text, long replyTo) {
        return ask(TelegramMessage.class, "send", userId, text, replyTo);
    }

    @Override
    public List<TelegramMessage> pending(long userId) {
        return List.of(ask(TelegramMessage[].class, "pending", userId));
    }

    @Override
    public void markRead(long userId, List<Long> messageIds) {
        call(Void.class, "markRead", userId, messageIds);
    }

    @Override
    public void watch(long userId) {
        call(Void.class, "watch", userId);
    }

    @Override
    public void unwatch(long userId) {
        call(Void.class, "unwatch", userId);
    }

    @Override
    public Optional<byte[]> photo(long userId, long messageId, long limitBytes) {
        return Optional.ofNullable(call(byte[].class, "photo", userId, messageId, limitBytes));
    }

    @Override
    public void logOut() {
        call(Void.class, "logOut");
    }

    /** The other end closes the session when the line ends, tells what is left to tell, and ends its side. */
    @Override
    public void close() {
        try {
            calls.close();
            if (Thread.currentThread() != listening) {
                listening.join();
            }
            updates.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
