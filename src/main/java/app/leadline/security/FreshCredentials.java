package app.leadline.security;

import app.leadline.organization.Credentials;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose member has a new password since it began, on whichever node: one look at the primary key for
 * every request that is not a static file.
 */
final class FreshCredentials extends OncePerRequestFilter {

    private final Credentials credentials;
    private final SecurityContextHolderStrategy contexts;
    private final RequestMatcher staticFiles;

    /** @param contexts the one of the filter chain: the static one belongs to whichever application started last */
    FreshCredentials(Credentials credentials, SecurityContextHolderStrategy contexts, RequestMatcher staticFiles) {
        this.credentials = credentials;
        this.contexts = contexts;
        this.staticFiles = staticFiles;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return staticFiles.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication known = contexts.getContext().getAuthentication();
        if (known != null
                && known.getPrincipal() instanceof SignedInUser user
                && !credentials.current(user.member(), user.credentialsVersion())) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            contexts.clearContext();
        }
        chain.doFilter(request, response);
    }
}
