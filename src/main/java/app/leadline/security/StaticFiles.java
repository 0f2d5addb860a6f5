package app.leadline.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What is the same for everybody and needs no session: style sheets, scripts, icons, the health check. */
final class StaticFiles implements RequestMatcher {

    /** Public without signing in. */
    static final String[] PUBLIC = {"/styles/**", "/icons/**", "/scripts/**", "/favicon.ico", "/robots.txt"};

    private static final List<String> PREFIXES = List.of(
            "/VAADIN/build/",
            "/VAADIN/static/",
            "/aura/",
            "/styles/",
            "/icons/",
            "/scripts/",
            "/actuator/",
            "/favicon",
            "/robots.txt");

    @Override
    public boolean matches(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return PREFIXES.stream().anyMatch(path::startsWith);
    }
}
