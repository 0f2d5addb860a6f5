package app.leadline.telegram.ui;

import app.leadline.shared.ui.UserMenuItem;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to one's accounts from the user menu: they belong to the person, whatever the workspace. */
@Component
@Order(50)
class AccountsMenuItem implements UserMenuItem {

    @Override
    public String title() {
        return "telegram.accounts.title";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.PAPERPLANE_O;
    }

    @Override
    public void run() {
        UI.getCurrent().navigate(AccountsView.class);
    }
}
