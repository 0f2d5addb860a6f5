package app.leadline;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Leadline and is its app shell: server push, the style sheets and the head every page needs. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Push
@PageTitle("Leadline")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/tokens.css")
@StyleSheet("styles/leadline.css")
@StyleSheet("styles/lead.css")
@StyleSheet("styles/shell.css")
@StyleSheet("styles/leadpage.css")
@StyleSheet("styles/messages.css")
@StyleSheet("styles/import.css")
@StyleSheet("styles/activity.css")
@StyleSheet("styles/customfield.css")
@StyleSheet("styles/telegram.css")
@StyleSheet("styles/segment.css")
@StyleSheet("styles/deal.css")
@StyleSheet("styles/campaign.css")
@StyleSheet("styles/board.css")
@StyleSheet("styles/intelligence.css")
@StyleSheet("styles/metrics.css")
public class LeadlineApplication implements AppShellConfigurator {

    public static void main(String[] args) {
        SpringApplication.run(LeadlineApplication.class, args);
    }

    @Override
    public void configurePage(AppShellSettings page) {
        page.addLink("icons/leadline.svg", Map.of("rel", "icon", "type", "image/svg+xml"));
        page.addLink("icons/leadline.webmanifest", Map.of("rel", "manifest"));
    }
}
