package app.leadline.security;

import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks passwords, no faster than {@link LoginThrottle} allows. */
final class ThrottledLogin extends DaoAuthenticationProvider {

    private final LoginThrottle throttle;

    ThrottledLogin(Accounts accounts, LoginThrottle throttle) {
        super(accounts);
        this.throttle = throttle;
        setUserDetailsPasswordService(accounts);
    }

    @Override
    public Authentication authenticate(Authentication login) {
        String account = login.getName();
        String address = login.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        throttle.attempt(account, address);
        Authentication result = super.authenticate(login);
        throttle.succeeded(account, address);
        return result;
    }
}
