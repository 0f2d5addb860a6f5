package app.leadline.support;

import com.vaadin.browserless.SpringBrowserlessTest;
import java.util.Set;

/**
 * A test of views without a browser. It looks for pages in the application only: Karibu, on the same class path, brings error pages
 * of its own, and two pages for one error are refused.
 */
public abstract class ViewTest extends SpringBrowserlessTest {

    @Override
    protected Set<String> scanPackages() {
        return Set.of("app.leadline");
    }
}
