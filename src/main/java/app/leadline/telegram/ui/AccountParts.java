package app.leadline.telegram.ui;

import app.leadline.shared.Ticker;
import app.leadline.shared.ui.UiBroadcaster;
import app.leadline.telegram.Logins;
import app.leadline.telegram.TelegramAccounts;
import org.springframework.stereotype.Component;

/** What the page of accounts works with. */
@Component
record AccountParts(TelegramAccounts accounts, Logins logins, UiBroadcaster broadcaster, Ticker ticker) {}
