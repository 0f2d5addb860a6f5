package app.leadline.telegram;

import app.leadline.telegram.TelegramGateway.UpdateListener;

/** Passes updates on to whoever is in charge of the session now: first the login, then the account. */
final class Relay implements UpdateListener {

    private volatile UpdateListener target;

    Relay(UpdateListener first) {
        this.target = first;
    }

    void to(UpdateListener next) {
        target = next;
    }

    @Override
    public void on(TelegramUpdate update) {
        target.on(update);
    }
}
