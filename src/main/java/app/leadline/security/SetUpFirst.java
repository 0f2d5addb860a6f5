package app.leadline.security;

import app.leadline.organization.FirstSteps;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leads every page of a fresh installation to the set-up page, and away from it for good once somebody is there. */
final class SetUpFirst extends OncePerRequestFilter {

    static final String PATH = "/setup";

    private final FirstSteps firstSteps;
    private final RequestMatcher staticFiles;

    SetUpFirst(FirstSteps firstSteps, RequestMatcher staticFiles) {
        this.firstSteps = firstSteps;
        this.staticFiles = staticFiles;
    }

    /** Only pages: requests of a page that is open carry the parameter {@code v-r}. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET")
                || request.getParameter("v-r") != null
                || request.getRequestURI().startsWith(request.getContextPath() + "/VAADIN/")
                || staticFiles.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean onSetUp = request.getRequestURI().equals(request.getContextPath() + PATH);
        boolean signedIn = request.getUserPrincipal() != null;
        boolean needed = !signedIn && firstSteps.needed();
        if (needed && !onSetUp) {
            response.sendRedirect(request.getContextPath() + PATH);
        } else if (!needed && onSetUp) {
            response.sendRedirect(request.getContextPath() + "/");
        } else {
            chain.doFilter(request, response);
        }
    }
}
