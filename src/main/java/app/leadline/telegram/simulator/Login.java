package app.leadline.telegram.simulator;

import app.leadline.telegram.PersonQuery;
import app.leadline.telegram.SessionKey;
import app.leadline.telegram.SessionState.AwaitingCode;
import app.leadline.telegram.SessionState.AwaitingPassword;
import app.leadline.telegram.SessionState.AwaitingScan;
import app.leadline.telegram.SessionState.LoggedOut;
import app.leadline.telegram.SessionState.Ready;
import app.leadline.telegram.SessionState.SentTo;
import app.leadline.telegram.TelegramFailure.CodeExpired;
import app.leadline.telegram.TelegramFailure.NotAuthorized;
import app.leadline.telegram.TelegramFailure.Refused;
import app.leadline.telegram.TelegramFailure.WrongCode;
import app.leadline.telegram.TelegramFailure.WrongPassword;
import app.leadline.telegram.TelegramFailure.WrongPhone;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The steps of logging in to one session. Called under Telegram's lock. */
final class Login {

    static final String CODE = "12345";
    static final String PASSWORD = "simulator";
    static final String HINT = "the name of this program";
    private static final String PROTECTED = "2";
    private static final int ATTEMPTS = 5;
    private static final int TOKEN_BYTES = 24;
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Telegram telegram;
    private final Client client;
    private final SessionKey key;
    private SimulatedTime.Alarm renewal = SimulatedTime.Alarm.NONE;
    private SimulatedTime.Alarm scan = SimulatedTime.Alarm.NONE;
    private @Nullable String phone;
    private int wrongCodes;

    Login(Telegram telegram, Client client, SessionKey key) {
        this.telegram = telegram;
        this.client = client;
        this.key = key;
    }

    void requestQrCode() {
        begin();
        showCode();
        if (!telegram.settings.scannedAfter().isZero()) {
            scan = telegram.time.after(
                    telegram.settings.scannedAfter(), () -> telegram.locked(() -> scanned(phoneAtHand())));
        }
    }

    private void showCode() {
        byte[] token = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(token);
        client.become(new AwaitingScan(
                "tg://login?token=" + Base64.getUrlEncoder().withoutPadding().encodeToString(token)));
        renewal = telegram.time.after(telegram.settings.qrRenewed(), () -> telegram.locked(this::renew));
    }

    private void renew() {
        if (client.state() instanceof AwaitingScan) {
            showCode();
        }
    }

    /** The owner of the number scans what the session shows, if it shows anything. */
    void scanned(String number) {
        if (client.state() instanceof AwaitingScan) {
            end();
            phone = number;
            askForPasswordOrFinish();
        }
    }

    /** The number of the phone that lies beside this session; without a two-step password. */
    private String phoneAtHand() {
        int digits = Math.floorMod(key.value().hashCode(), 900) + 100;
        return "+417900" + digits + "11";
    }

    void requestCode(String number) {
        begin();
        if (!E164.matcher(number).matches() || Person.isNobody(null, number)) {
            throw new WrongPhone();
        }
        phone = number;
        wrongCodes = 0;
        client.become(new AwaitingCode(SentTo.APP, CODE.length()));
    }

    void submitCode(String code) {
        if (!(client.state() instanceof AwaitingCode) || wrongCodes >= ATTEMPTS) {
            throw new CodeExpired();
        }
        if (!code.strip().equals(CODE)) {
            wrongCodes++;
            throw new WrongCode();
        }
        askForPasswordOrFinish();
    }

    void submitPassword(String password) {
        if (!(client.state() instanceof AwaitingPassword)) {
            throw new Refused("PASSWORD_UNNEEDED");
        }
        if (!password.equals(PASSWORD)) {
            throw new WrongPassword();
        }
        finish();
    }

    private void askForPasswordOrFinish() {
        if (Objects.requireNonNull(phone).endsWith(PROTECTED)) {
            client.become(new AwaitingPassword(HINT));
        } else {
            finish();
        }
    }

    private void finish() {
        Person owner = telegram.people.find(new PersonQuery(null, null, phone));
        telegram.logins.put(key.value(), owner.user().id());
        client.enter(owner.user());
    }

    private void begin() {
        if (client.state() instanceof Ready) {
            throw new Refused("AUTHORIZATION_NOT_NEEDED");
        }
        if (client.state() instanceof LoggedOut) {
            throw new NotAuthorized();
        }
        end();
    }

    /** No code is shown and no scan expected any more. */
    void end() {
        renewal.cancel();
        scan.cancel();
    }
}
