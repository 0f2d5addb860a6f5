package app.leadline.security;

import app.leadline.organization.CredentialsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A new password makes every browser sign in again; in the same transaction. */
@Component
class RememberedLoginsEnd {

    private final RememberedLogins remembered;

    RememberedLoginsEnd(RememberedLogins remembered) {
        this.remembered = remembered;
    }

    @EventListener
    void forgetBrowsers(CredentialsChanged changed) {
        remembered.forget(changed.member());
    }
}
