package app.leadline.e2e;

import org.junit.jupiter.api.Test;

@Journey
class SignInJourney {

    @Test
    void aStrangerIsAskedToSignIn(Visitor stranger) {
        stranger.open("/");

        stranger.page().locator("input[name=username]").waitFor();
        stranger.findsThePageAccessible();
    }
}
