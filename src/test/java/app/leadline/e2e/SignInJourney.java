package app.leadline.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.leadline.conversation.Talks;
import app.leadline.organization.Credentials;
import app.leadline.organization.Onboarding;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Journey
class SignInJourney {

    @Autowired
    Onboarding onboarding;

    @Autowired
    Credentials credentials;

    @Test
    void aStrangerIsAskedToSignIn(Visitor stranger) {
        stranger.open("/");

        stranger.page().locator("input[name=username]").waitFor();
        stranger.findsThePageAccessible();
    }

    @Test
    void anOpenPageClosesByItselfWhenThePasswordChangesElsewhere(Visitor rosa) {
        String email = "rosa" + Talks.number() + "@example.com";
        var id = onboarding.person(email, "Rosa Away", "leadline-demo");
        rosa.signIn(email);
        rosa.settles();

        credentials.choosePassword(id, "password", "another-long-password");

        assertThat(rosa.page()).hasURL(Pattern.compile("/login\\?ended"));
        rosa.see("Your password was changed.");
    }
}
