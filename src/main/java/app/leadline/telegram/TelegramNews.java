package app.leadline.telegram;

import app.leadline.shared.MemberId;

/**
 * Hears everything that Telegram tells of the accounts whose sessions are open on this node. A feature that wants to know declares a
 * bean; it is called for one update of an account after the other, on a thread that may wait. When it throws because the database is away it
 * hears the update again, and everything after it later; anything else that it throws is logged.
 */
public interface TelegramNews {

    void on(TelegramAccountId account, MemberId owner, TelegramUpdate update);
}
