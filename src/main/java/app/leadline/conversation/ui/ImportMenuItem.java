package app.leadline.conversation.ui;

import app.leadline.organization.SignedIn;
import app.leadline.shared.ui.UserMenuItem;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Import of a whole Telegram account, from the user menu: it belongs to the person, not to a lead. */
@Component
@Order(100)
class ImportMenuItem implements UserMenuItem {

    private final ImportParts parts;
    private final SignedIn signedIn;

    ImportMenuItem(ImportParts parts, SignedIn signedIn) {
        this.parts = parts;
        this.signedIn = signedIn;
    }

    @Override
    public String title() {
        return "conversation.import.menu";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.UPLOAD_ALT;
    }

    @Override
    public void run() {
        ImportDialog.forAccount(parts, signedIn.member());
    }
}
