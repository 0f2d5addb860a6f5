package app.leadline.security;

import app.leadline.organization.Credentials;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.InvalidInput;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Service;

/** A member changes the own password: all other sessions and remembered browsers end, this session goes on. */
@Service
public class PasswordChange {

    private final ThrottledLogin login;
    private final Credentials credentials;

    PasswordChange(ThrottledLogin login, Credentials credentials) {
        this.login = login;
        this.credentials = credentials;
    }

    /**
     * @throws InvalidInput for "current" when that is not the password, or was guessed too often; for "password" when the
     *     new one breaks the rules
     */
    public void change(CurrentMember asker, String current, String chosen) {
        prove(asker, current);
        if (chosen.equals(current)) {
            throw new InvalidInput("password", "security.invalid.passwordSame");
        }
        credentials.choosePassword(asker.id(), "password", chosen);
        goOn(asker);
    }

    /** Somebody at an unlocked screen must not guess faster here than on the login page. */
    private void prove(CurrentMember asker, String current) {
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(asker.email(), current);
        VaadinRequest request = VaadinRequest.getCurrent();
        attempt.setDetails(new WebAuthenticationDetails(request == null ? "" : request.getRemoteAddr(), null));
        try {
            login.authenticate(attempt);
        } catch (TooManyAttempts tooMany) {
            throw new InvalidInput("current", "security.invalid.wait", tooMany.seconds());
        } catch (AuthenticationException wrong) {
            throw new InvalidInput("current", "security.invalid.currentPassword");
        }
    }

    private void goOn(CurrentMember asker) {
        SignedInUser user = new SignedInUser(credentials.of(asker.id()).orElseThrow());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        SecurityContextHolder.setContext(context);
        VaadinSession session = VaadinSession.getCurrent();
        if (session != null) {
            session.getSession()
                    .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        }
    }
}
