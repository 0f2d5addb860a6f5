package app.leadline.e2e;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page in light and dark, looked at by axe; with {@code -Dscreenshots=true} it also takes the pictures of the docs. */
@Journey
class AccessibilityJourney {

    @Autowired
    DemoWorld demo;

    @Test
    void everyPageIsAccessibleInLightAndDark(Visitor anna) {
        look(anna, "login", "/login", "input[name=username]");
        String email = "anna@northwind.example";
        anna.signIn(email);
        String lead = "/leads/" + demo.leadWithConversation(email);
        String campaign = "/campaigns/" + demo.campaign(email);
        Map<String, String> pages = Map.ofEntries(
                Map.entry("leads", "/leads"),
                Map.entry("lead-page", lead + "/activities?list=sort.name"),
                Map.entry("lead-messages", lead + "/messages?list=sort.name"),
                Map.entry("deals", "/deals"),
                Map.entry("deal", "/deals/" + demo.dealWithTheLongestWay(email)),
                Map.entry("segments", "/segments"),
                Map.entry("segment", "/segments/" + demo.segment("VIP")),
                Map.entry("segment-rule", "/segments/" + demo.segment("Coffee to win") + "/edit"),
                Map.entry("campaigns", "/campaigns"),
                Map.entry("campaign", campaign),
                Map.entry("campaign-participants", campaign + "/participants"),
                Map.entry("campaign-log", campaign + "/log"),
                Map.entry("campaign-new", "/campaigns/new"),
                Map.entry("settings-fields", "/settings/fields"),
                Map.entry("settings-stages", "/settings/stages"),
                Map.entry("settings-tags", "/settings/tags"),
                Map.entry("settings-members", "/settings/members"),
                Map.entry("settings-accounts", "/settings/accounts"));
        pages.forEach(
                (name, path) -> look(anna, name, path, name.startsWith("lead-") ? ".lead-tab-content > *" : "h1, h2"));
    }

    private static void look(Visitor visitor, String name, String path, String landmark) {
        visitor.light();
        visitor.open(path);
        visitor.page().locator(landmark).first().waitFor();
        visitor.settles();
        visitor.findsThePageAccessible();
        visitor.screenshot(name);
        visitor.dark();
        visitor.settles();
        visitor.findsThePageAccessible();
        visitor.screenshot(name + "-dark");
        visitor.light();
    }
}
