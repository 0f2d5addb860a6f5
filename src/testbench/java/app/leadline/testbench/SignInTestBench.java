package app.leadline.testbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.login.testbench.LoginFormElement;
import org.junit.jupiter.api.Test;

class SignInTestBench extends LeadlineTestBench {

    @Test
    void aStrangerIsAskedToSignIn() {
        open("/");

        assertThat($(LoginFormElement.class).waitForFirst().isDisplayed()).isTrue();
    }
}
