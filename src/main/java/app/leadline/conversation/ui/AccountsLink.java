package app.leadline.conversation.ui;

import com.vaadin.flow.component.html.Anchor;

/** To the page where accounts are connected, the way out of most of what can be in the way of a talk. */
class AccountsLink extends Anchor {

    private static final long serialVersionUID = 1L;

    AccountsLink() {
        super("settings/accounts");
        setText(getTranslation("messages.watch.accounts"));
    }
}
