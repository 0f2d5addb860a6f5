package app.leadline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of the production build: in development mode Vaadin lets nothing be cached. */
@Journey
class CachingJourney {

    @Test
    void aSecondVisitAsksForNoFileAgainThatHasItsHashInTheAddress(Visitor visitor) {
        List<Response> hashed = new ArrayList<>();
        visitor.page().onResponse(response -> {
            if (response.url().contains("?v-c=") || response.url().contains("/VAADIN/build/")) {
                hashed.add(response);
            }
        });

        visitor.open("/login");
        visitor.page().locator("input[name=username]").waitFor();

        assertThat(hashed)
                .isNotEmpty()
                .allSatisfy(response -> assertThat(response.headerValue("cache-control"))
                        .as(response.url())
                        .contains("immutable"));
    }
}
