package app.leadline;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Leadline and is its app shell: server push and the style sheets every page needs. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/tokens.css")
@StyleSheet("styles/leadline.css")
@StyleSheet("styles/leadpage.css")
public class LeadlineApplication implements AppShellConfigurator {

    public static void main(String[] args) {
        SpringApplication.run(LeadlineApplication.class, args);
    }
}
