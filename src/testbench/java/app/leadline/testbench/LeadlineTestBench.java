package app.leadline.testbench;

import com.vaadin.flow.component.login.testbench.LoginFormElement;
import com.vaadin.testbench.TestBench;
import com.vaadin.testbench.TestBenchTestCase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** What every journey with Vaadin TestBench begins and ends with: the demo application and a browser. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "journey"})
abstract class LeadlineTestBench extends TestBenchTestCase {

    @LocalServerPort
    int port;

    @BeforeEach
    void openTheBrowser() {
        ChromeOptions options = new ChromeOptions();
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1440,900");
        Stream.ofNullable(System.getenv("CHROMIUM_PATH"))
                .filter(path -> Files.isExecutable(Path.of(path)))
                .forEach(options::setBinary);
        setDriver(TestBench.createDriver(new ChromeDriver(options)));
    }

    @AfterEach
    void closeTheBrowser() {
        if (getDriver() != null) {
            getDriver().quit();
        }
    }

    void open(String path) {
        getDriver().get("http://localhost:" + port + path);
    }

    void signIn(String email, String password) {
        open("/login");
        $(LoginFormElement.class).waitForFirst().getUsernameField().setValue(email);
        $(LoginFormElement.class).first().getPasswordField().setValue(password);
        $(LoginFormElement.class).first().submit();
    }
}
