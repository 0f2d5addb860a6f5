package app.leadline.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets browsers keep for good what has its hash in the address: Vaadin's bundle ({@code name-HASH.js}) and the style
 * sheets of the app shell ({@code ?v-c=HASH}). Vaadin itself allows an hour; the next visit would ask for every file.
 */
@Component
class CachedForGood extends OncePerRequestFilter {

    static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private static final Pattern HASHED = Pattern.compile("/VAADIN/build/.*-[\\w-]{8}\\.\\w+(\\.map)?");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String query = request.getQueryString();
        boolean hashed = HASHED.matcher(request.getRequestURI()).find();
        return !hashed && (query == null || !query.startsWith("v-c="));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void setHeader(String name, String value) {
                // Only the file server says so, and only of a file it has found.
                boolean found = name.equalsIgnoreCase("Cache-Control") && value.startsWith("max-age");
                super.setHeader(name, found ? FOR_GOOD : value);
            }
        });
    }
}
