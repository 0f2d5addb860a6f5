package app.leadline.telegram.ui;

import app.leadline.telegram.AccountState;
import app.leadline.telegram.TelegramAccount;
import com.vaadin.flow.component.html.Span;

/** In one or two words and a colour: whether an account works. */
class StateTag extends Span {

    /** @param asking whether Telegram is being asked about it just now: what was known of it is then in doubt */
    void show(TelegramAccount account, boolean asking) {
        AccountState state = asking ? AccountState.CHECKING : account.state();
        boolean offline = state == AccountState.CONNECTED && account.problem() != null;
        setClassName("ll-tag "
                + switch (state) {
                    case CONNECTED -> offline ? "ll-tag-amber" : "ll-tag-green";
                    case CHECKING -> "ll-tag-blue";
                    case DISCONNECTED -> "ll-tag-red";
                });
        setText(getTranslation("telegram.accounts.state." + (offline ? "OFFLINE" : state)));
    }
}
