package app.leadline.telegram.tdlight;

import app.leadline.telegram.SessionState;
import app.leadline.telegram.SessionState.AwaitingCode;
import app.leadline.telegram.SessionState.AwaitingLogin;
import app.leadline.telegram.SessionState.AwaitingPassword;
import app.leadline.telegram.SessionState.AwaitingScan;
import app.leadline.telegram.SessionState.Closed;
import app.leadline.telegram.SessionState.LoggedOut;
import app.leadline.telegram.SessionState.Ready;
import app.leadline.telegram.SessionState.SentTo;
import app.leadline.telegram.SessionState.Starting;
import app.leadline.telegram.TelegramFailure;
import app.leadline.telegram.TelegramFailure.AppNeeded;
import app.leadline.telegram.TelegramFailure.NotAuthorized;
import app.leadline.telegram.TelegramFailure.Unreachable;
import app.leadline.telegram.TelegramUpdate.SessionChanged;
import app.leadline.telegram.TelegramUser;
import it.tdlight.jni.TdApi;
import java.util.function.Supplier;

/** How far a session is, from the states of TDLib's login and of its connection. Changes in steps of the {@link Teller} only. */
final class Standing {

    private final Teller teller;
    private final Supplier<TelegramUser> self;
    private volatile SessionState state = new Starting();
    private boolean online;

    /** @param self asks who is logged in */
    Standing(Teller teller, Supplier<TelegramUser> self) {
        this.teller = teller;
        this.self = self;
    }

    SessionState state() {
        return state;
    }

    void begin() {
        teller.tell(new SessionChanged(state));
    }

    void changed(TdApi.AuthorizationState now) {
        switch (now) {
            case TdApi.AuthorizationStateWaitOtherDeviceConfirmation scan -> become(new AwaitingScan(scan.link));
            case TdApi.AuthorizationStateWaitCode code -> become(awaiting(code.codeInfo));
            case TdApi.AuthorizationStateWaitEmailCode code ->
                become(new AwaitingCode(SentTo.EMAIL, Math.max(0, code.codeInfo.length)));
            case TdApi.AuthorizationStateWaitPassword password ->
                become(new AwaitingPassword(Clean.text(password.passwordHint, 255)));
            case TdApi.AuthorizationStateReady ready -> loggedIn();
            case TdApi.AuthorizationStateLoggingOut out -> become(new LoggedOut());
            case TdApi.AuthorizationStateClosed closed -> {
                if (!(state instanceof LoggedOut || state instanceof Closed)) {
                    become(new Closed(new Unreachable()));
                }
            }
            case TdApi.AuthorizationStateWaitTdlibParameters starting -> become(new Starting());
            case TdApi.AuthorizationStateClosing closing -> online = false;
            // The library closes the client of its own accord.
            case TdApi.AuthorizationStateWaitPremiumPurchase purchase -> become(new Closed(new AppNeeded()));
            // An account that has to be made first, or to be given an e-mail address, is not for here: a number is
            // asked for again.
            default -> become(new AwaitingLogin());
        }
    }

    private void loggedIn() {
        try {
            become(new Ready(self.get(), online));
        } catch (TelegramFailure failure) {
            become(new Closed(failure));
        }
    }

    void connected(TdApi.ConnectionState now) {
        online = now instanceof TdApi.ConnectionStateReady || now instanceof TdApi.ConnectionStateUpdating;
        if (state instanceof Ready ready) {
            become(new Ready(ready.self(), online));
        }
    }

    void become(SessionState next) {
        if (!next.equals(state)) {
            state = next;
            teller.tell(new SessionChanged(next));
        }
    }

    /**
     * Lets only those pass who can be served.
     *
     * @throws NotAuthorized when nobody is logged in
     * @throws Unreachable when Telegram is
     */
    Ready ready() {
        SessionState now = state;
        return switch (now) {
            case Ready ready when ready.online() -> ready;
            case Ready offline -> throw new Unreachable();
            case Closed closed -> throw closed.why() == null ? new Unreachable() : closed.why();
            default -> throw new NotAuthorized();
        };
    }

    private static AwaitingCode awaiting(TdApi.AuthenticationCodeInfo info) {
        return switch (info.type) {
            case TdApi.AuthenticationCodeTypeTelegramMessage app -> new AwaitingCode(SentTo.APP, app.length);
            case TdApi.AuthenticationCodeTypeSms sms -> new AwaitingCode(SentTo.SMS, sms.length);
            case TdApi.AuthenticationCodeTypeSmsWord word -> new AwaitingCode(SentTo.WORDS, 0);
            case TdApi.AuthenticationCodeTypeSmsPhrase phrase -> new AwaitingCode(SentTo.WORDS, 0);
            case TdApi.AuthenticationCodeTypeCall call -> new AwaitingCode(SentTo.CALL, call.length);
            case TdApi.AuthenticationCodeTypeMissedCall call -> new AwaitingCode(SentTo.CALL, call.length);
            case TdApi.AuthenticationCodeTypeFragment fragment -> new AwaitingCode(SentTo.OTHER, fragment.length);
            case null, default -> new AwaitingCode(SentTo.OTHER, 0);
        };
    }
}
