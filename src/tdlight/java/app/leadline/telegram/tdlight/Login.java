package app.leadline.telegram.tdlight;

import app.leadline.telegram.TelegramFailure.AppNeeded;
import app.leadline.telegram.TelegramFailure.WrongPhone;
import it.tdlight.jni.TdApi;

/**
 * The steps of a login. Each request is our own, so that what was wrong with a number, a code or a password is the answer to whoever
 * entered it: the library's own way tells nobody, and does not ask again.
 */
final class Login {

    private final Calls calls;
    private final Runnable startOver;

    /** @param startOver replaces the client by one that waits for a phone number, and returns when it does */
    Login(Calls calls, Runnable startOver) {
        this.calls = calls;
        this.startOver = startOver;
    }

    void requestQrCode() {
        if (!(now() instanceof TdApi.AuthorizationStateWaitOtherDeviceConfirmation)) {
            calls.get(new TdApi.RequestQrCodeAuthentication(), Calls.SHORT_LIMIT);
        }
    }

    void requestCode(String phone) {
        // TDLib has no way back from a QR code to a number.
        if (now() instanceof TdApi.AuthorizationStateWaitOtherDeviceConfirmation) {
            startOver.run();
        }
        TdApi.PhoneNumberAuthenticationSettings settings = new TdApi.PhoneNumberAuthenticationSettings();
        settings.authenticationTokens = new String[0];
        calls.get(new TdApi.SetAuthenticationPhoneNumber(phone, settings), Calls.SHORT_LIMIT);
        refuseWhatIsNotForHere();
    }

    void submitCode(String code) {
        String bare = code.strip();
        boolean byEmail = now() instanceof TdApi.AuthorizationStateWaitEmailCode;
        calls.get(
                byEmail
                        ? new TdApi.CheckAuthenticationEmailCode(new TdApi.EmailAddressAuthenticationCode(bare))
                        : new TdApi.CheckAuthenticationCode(bare),
                Calls.SHORT_LIMIT);
        refuseWhatIsNotForHere();
    }

    void submitPassword(String password) {
        calls.get(new TdApi.CheckAuthenticationPassword(password), Calls.SHORT_LIMIT);
    }

    /** What TDLib waits for. Asked, because an answer may be here before the update that it has brought about. */
    private TdApi.AuthorizationState now() {
        return calls.get(new TdApi.GetAuthorizationState(), Calls.SHORT_LIMIT);
    }

    private void refuseWhatIsNotForHere() {
        switch (now()) {
            // Nobody has this number: Telegram would make an account for it.
            case TdApi.AuthorizationStateWaitRegistration registration -> throw new WrongPhone();
            case TdApi.AuthorizationStateWaitEmailAddress email -> throw new AppNeeded();
            case TdApi.AuthorizationStateWaitPremiumPurchase purchase -> throw new AppNeeded();
            default -> {}
        }
    }
}
