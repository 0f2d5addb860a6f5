package app.leadline.telegram;

import app.leadline.telegram.TelegramGateway.UpdateListener;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Passes updates on to whoever is in charge of the session now: first the login, then the account. */
final class Relay implements UpdateListener {

    private final Lock holdingBack = new ReentrantLock();
    private volatile UpdateListener target;

    Relay(UpdateListener first) {
        this.target = first;
    }

    void to(UpdateListener next) {
        target = next;
    }

    /** What is told meanwhile is passed on when this is done: who hears that an account is there finds its session there. */
    void after(Runnable work) {
        holdingBack.lock();
        try {
            work.run();
        } finally {
            holdingBack.unlock();
        }
    }

    @Override
    public void on(TelegramUpdate update) {
        holdingBack.lock();
        holdingBack.unlock();
        target.on(update);
    }
}
