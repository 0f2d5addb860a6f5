package app.leadline.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the login page: wrong, whatever was wrong; or how long to wait. */
final class LoginFailure implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String why = failure instanceof TooManyAttempts tooMany ? "wait=" + tooMany.seconds() : "error";
        response.sendRedirect(request.getContextPath() + "/login?" + why);
    }
}
