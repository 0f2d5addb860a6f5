package app.leadline.telegram.tdlight;

import app.leadline.telegram.tdlight.ScriptedTelegram.Account;
import app.leadline.telegram.tdlight.ScriptedTelegram.Device;
import app.leadline.telegram.tdlight.ScriptedTelegram.Waiting;
import it.tdlight.client.TelegramError;
import it.tdlight.jni.TdApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** One client of the scripted Telegram: logs in and out, and hands the rest to {@link ScriptedRequests}. */
final class ScriptedClient implements TdClient {

    static final String CODE = "24680";
    static final String PASSWORD = "correct horse";
    static final String HINT = "what the horse is";
    static final String EMAIL_CODE = "112233";

    final ScriptedTelegram telegram;
    final Device device;
    private final Events events;
    private final ScriptedRequests requests;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final List<CompletableFuture<?>> unanswered = new ArrayList<>();

    ScriptedClient(ScriptedTelegram telegram, Device device, Events events) {
        this.telegram = telegram;
        this.device = device;
        this.events = events;
        this.requests = new ScriptedRequests(this);
    }

    void begin() {
        events.update(new TdApi.UpdateAuthorizationState(new TdApi.AuthorizationStateWaitTdlibParameters()));
        connection();
        if (device.account == null) {
            become(device.state);
        } else {
            ready(device.account);
        }
    }

    void connection() {
        events.update(new TdApi.UpdateConnectionState(
                telegram.network ? new TdApi.ConnectionStateReady() : new TdApi.ConnectionStateWaitingForNetwork()));
    }

    void become(TdApi.AuthorizationState state) {
        device.state = state;
        events.update(new TdApi.UpdateAuthorizationState(state));
    }

    /** What was on its way when the last process ended is sent again, under other temporary numbers. */
    private void ready(Account account) {
        device.account = account;
        become(new TdApi.AuthorizationStateReady());
        List<Waiting> again = List.copyOf(device.waiting);
        device.waiting.clear();
        again.forEach(waiting -> requests.wait(waiting.to(), waiting.content(), waiting.answers()));
    }

    void accept(Account account) {
        device.candidate = account;
        if (account.isProtected) {
            TdApi.AuthorizationStateWaitPassword password = new TdApi.AuthorizationStateWaitPassword();
            password.passwordHint = HINT;
            become(password);
        } else {
            ready(account);
        }
    }

    void showQrCode() {
        become(new TdApi.AuthorizationStateWaitOtherDeviceConfirmation("tg://login?token=" + ++device.temporary));
    }

    void tell(TdApi.Update update) {
        if (telegram.mischief) {
            device.untold.add(update);
        } else {
            events.update(update);
        }
    }

    void tellUntold() {
        List<TdApi.Update> untold = List.copyOf(device.untold.reversed());
        device.untold.clear();
        untold.forEach(events::update);
        untold.forEach(events::update);
    }

    @Override
    public <R extends TdApi.Object> CompletableFuture<R> send(TdApi.Function<R> request) {
        CompletableFuture<R> answer = new CompletableFuture<>();
        telegram.later(() -> take(request, answer));
        return answer;
    }

    @Override
    public CompletableFuture<Void> closed() {
        return closed.copy();
    }

    private <R extends TdApi.Object> void take(TdApi.Function<R> request, CompletableFuture<R> answer) {
        telegram.requests.add(request.getClass().getSimpleName());
        if (closed.isDone()) {
            refuse(answer, 503, "Client closed");
        } else if (request instanceof TdApi.LogOut) {
            logOut(answer);
        } else if (request instanceof TdApi.Close) {
            respond(request, answer);
        } else if (isHeld()) {
            unanswered.add(answer);
            telegram.held.add(() -> respond(request, answer));
            telegram.heldCalls.release();
        } else {
            respond(request, answer);
        }
    }

    private boolean isHeld() {
        return telegram.holding || !telegram.network && device.account != null;
    }

    @SuppressWarnings("unchecked")
    private <R extends TdApi.Object> void respond(TdApi.Function<R> request, CompletableFuture<R> answer) {
        if (answer.isDone()) {
            return;
        }
        try {
            answer.complete((R) result(request));
        } catch (TelegramError error) {
            answer.completeExceptionally(error);
        }
    }

    private static void refuse(CompletableFuture<?> answer, int code, String message) {
        answer.completeExceptionally(error(code, message));
    }

    static TelegramError error(int code, String message) {
        return new TelegramError(new TdApi.Error(code, message));
    }

    private TdApi.Object result(TdApi.Function<?> request) {
        return switch (request) {
            case TdApi.GetAuthorizationState it -> device.state;
            case TdApi.SetAuthenticationPhoneNumber it -> phone(it.phoneNumber);
            case TdApi.RequestQrCodeAuthentication it -> {
                showQrCode();
                yield new TdApi.Ok();
            }
            case TdApi.CheckAuthenticationCode it -> code(it.code);
            case TdApi.CheckAuthenticationEmailCode it ->
                emailCode(((TdApi.EmailAddressAuthenticationCode) it.code).code);
            case TdApi.CheckAuthenticationPassword it -> password(it.password);
            case TdApi.Close it -> {
                events.update(new TdApi.UpdateAuthorizationState(new TdApi.AuthorizationStateClosing()));
                end();
                yield new TdApi.Ok();
            }
            default -> {
                if (device.account == null) {
                    throw error(401, "Unauthorized");
                }
                yield requests.result(request, device.account);
            }
        };
    }

    private TdApi.Object phone(String phone) {
        if (device.state instanceof TdApi.AuthorizationStateWaitOtherDeviceConfirmation) {
            throw error(400, "Call to setAuthenticationPhoneNumber unexpected");
        }
        Account account = telegram.accounts.get(phone);
        if (account == null) {
            throw error(400, "PHONE_NUMBER_INVALID");
        }
        device.candidate = account;
        switch (account.asks) {
            case CODE -> waitForCode(new TdApi.AuthenticationCodeTypeTelegramMessage(CODE.length()));
            case WORD -> waitForCode(new TdApi.AuthenticationCodeTypeSmsWord("c"));
            case EMAIL_CODE -> {
                TdApi.AuthorizationStateWaitEmailCode wait = new TdApi.AuthorizationStateWaitEmailCode();
                wait.codeInfo = new TdApi.EmailAddressAuthenticationCodeInfo("o***@example.com", EMAIL_CODE.length());
                become(wait);
            }
            case EMAIL_ADDRESS -> become(new TdApi.AuthorizationStateWaitEmailAddress());
            case PURCHASE -> {
                become(new TdApi.AuthorizationStateWaitPremiumPurchase());
                // What the library does by itself.
                send(new TdApi.Close());
                events.error(new UnsupportedOperationException("Premium-purchase authorization isn't supported"));
            }
        }
        return new TdApi.Ok();
    }

    private void waitForCode(TdApi.AuthenticationCodeType type) {
        String phone = Objects.requireNonNull(device.candidate).self.phoneNumber;
        become(new TdApi.AuthorizationStateWaitCode(new TdApi.AuthenticationCodeInfo(phone, type, null, 0)));
    }

    private TdApi.Object emailCode(String code) {
        if (!(device.state instanceof TdApi.AuthorizationStateWaitEmailCode) || device.candidate == null) {
            throw error(400, "Call to checkAuthenticationEmailCode unexpected");
        }
        if (!code.equals(EMAIL_CODE)) {
            throw error(400, "CODE_INVALID");
        }
        accept(device.candidate);
        return new TdApi.Ok();
    }

    private TdApi.Object code(String code) {
        if (!(device.state instanceof TdApi.AuthorizationStateWaitCode) || device.candidate == null) {
            throw error(400, "Call to checkAuthenticationCode unexpected");
        }
        if (!code.equals(CODE)) {
            throw error(400, "PHONE_CODE_INVALID");
        }
        if (device.candidate.self.id == 0) {
            become(new TdApi.AuthorizationStateWaitRegistration());
        } else {
            accept(device.candidate);
        }
        return new TdApi.Ok();
    }

    private TdApi.Object password(String password) {
        if (!password.equals(PASSWORD) || device.candidate == null) {
            throw error(400, "PASSWORD_HASH_INVALID");
        }
        ready(device.candidate);
        return new TdApi.Ok();
    }

    /** From another device. */
    void logOut() {
        become(new TdApi.AuthorizationStateLoggingOut());
        loggedOut();
    }

    /** The state changes at once; Telegram hears of it later, and not at all from a client that was closed meanwhile. */
    @SuppressWarnings("unchecked")
    private <R extends TdApi.Object> void logOut(CompletableFuture<R> answer) {
        become(new TdApi.AuthorizationStateLoggingOut());
        Runnable arrives = () -> {
            if (!closed.isDone()) {
                answer.complete((R) new TdApi.Ok());
                loggedOut();
            }
        };
        unanswered.add(answer);
        if (isHeld()) {
            telegram.held.add(arrives);
        } else {
            telegram.later(arrives);
        }
    }

    private void loggedOut() {
        device.account = null;
        device.candidate = null;
        device.waiting.clear();
        end();
        device.state = new TdApi.AuthorizationStateWaitPhoneNumber();
    }

    private void end() {
        unanswered.forEach(answer -> refuse(answer, 500, "Request aborted"));
        unanswered.clear();
        events.update(new TdApi.UpdateAuthorizationState(new TdApi.AuthorizationStateClosed()));
        if (device.client == this) {
            device.client = null;
        }
        device.opened.clear();
        device.paged.clear();
        closed.complete(null);
    }
}
