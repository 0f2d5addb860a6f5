package app.leadline.telegram.ui;

import app.leadline.organization.CurrentMember;
import app.leadline.shared.Ticker;
import app.leadline.telegram.Login;
import app.leadline.telegram.Logins;
import org.jspecify.annotations.Nullable;

/** One login of the dialog. It may be left at any time, even before it has begun, and is then cancelled. */
final class Attempt {

    private final Logins logins;
    private final Ticker ticker;
    private @Nullable Login login;
    private boolean left;

    Attempt(Logins logins, Ticker ticker) {
        this.logins = logins;
        this.ticker = ticker;
    }

    /** Waits for Telegram. */
    void begin(CurrentMember member, Runnable changed) {
        Login begun = logins.begin(member, changed);
        synchronized (this) {
            if (!left) {
                login = begun;
                return;
            }
        }
        begun.cancel();
    }

    /** Null before it has begun, and once it was left. */
    synchronized @Nullable Login login() {
        return login;
    }

    synchronized void leave() {
        left = true;
        Login begun = login;
        login = null;
        if (begun != null) {
            ticker.soon(begun::cancel);
        }
    }
}
