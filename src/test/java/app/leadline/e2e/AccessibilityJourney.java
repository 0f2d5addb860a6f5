package app.leadline.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page in light and dark, looked at by axe; with {@code -Dscreenshots=true} it also takes the pictures of the docs. */
@Journey
class AccessibilityJourney {

    /** Pages that are also looked at, and pictured, as small as that. */
    private static final Set<String> ON_A_PHONE = Set.of("leads", "lead-intelligence", "campaigns", "campaign");

    @Autowired
    DemoWorld demo;

    @Autowired
    ModelServer model;

    @Test
    void everyPageIsAccessibleInLightAndDark(Visitor anna) {
        look(anna, "login", "/login", "input[name=username]");
        String email = "anna@northwind.example";
        anna.signIn(email);
        String lead = "/leads/" + demo.leadWithConversation(email);
        String storyline = "/leads/" + demo.lead("jonasbrandt") + "/intelligence";
        write(anna, storyline);
        String campaign = "/campaigns/" + demo.campaign(email);
        Map<String, String> pages = Map.ofEntries(
                Map.entry("leads", "/leads"),
                Map.entry("lead-intelligence", storyline + "?list=sort.name"),
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
        lookAtPickedLeads(anna);
    }

    private static void lookAtPickedLeads(Visitor visitor) {
        visitor.open("/leads");
        Locator boxes = visitor.page().locator(".lead-pick input");
        for (int row = 1; row <= 3; row++) {
            boxes.nth(row).click();
        }
        visitor.settles();
        lookInBothSchemes(visitor, "leads-picked");
    }

    /** What a model could make of a lead of the demo. */
    private void write(Visitor visitor, String storyline) {
        model.isHeld();
        visitor.open(storyline);
        visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("(Generate|Update) storyline")))
                .click();
        model.asked()
                .says(
                        "LAST_INTERACTION",
                        "Ich meld mich Montag",
                        "The offer fits and line 4 is out of it; Jonas wrote “Top. Ich meld mich Montag”.")
                .says("RESPONSIVENESS", "Angebot passt", "Answers within minutes, mostly early in the morning.")
                .says(
                        "PAIN_POINTS",
                        "Fracht ist gestiegen",
                        "Freight has become dearer, and he noticed: “Fracht ist gestiegen?”")
                .says(
                        "INTENT",
                        "jetzt wären wir bei 60",
                        "Wants 60 bags now that his store is larger: “So, jetzt wären wir bei 60”.")
                .says("NEXT_STEP", "Ich meld mich Montag", "Wait for his call on Monday.")
                .says(
                        "ENTRY",
                        "Stammtisch",
                        "Jonas came in from the Rösterei-Stammtisch and asked for a sample roaster.")
                .says(
                        "CONVERSATION",
                        "schlaf mal drüber",
                        "He slept on it, and it came to nothing: “die Trommel vom großen ist hin”.")
                .says("OPPORTUNITY", "Espresso base, 40 bags", "The espresso base won him over, and he bought 40 bags.")
                .says(
                        "INTEREST",
                        "Espresso base, 60 bags",
                        "Now 60 bags are in negotiation, at the price of last time plus freight.")
                .says("FOLLOW_UP", "Ich meld mich Montag", "Call on Monday afternoon if he has not called by then.")
                .says(
                        "PAIN_POINT",
                        "Fracht ist gestiegen",
                        "Have the freight per pallet at hand, and a second forwarder.")
                .says("MEETING", "Espresso base, 60 bags", "Propose a visit to the new store when the 60 bags arrive.")
                .ends();
        visitor.page()
                .locator(".intel-newest")
                .filter(new Locator.FilterOptions().setHasText("The offer fits"))
                .waitFor();
        model.isLetGo();
    }

    private static void look(Visitor visitor, String name, String path, String landmark) {
        visitor.light();
        visitor.open(path);
        visitor.page().locator(landmark).first().waitFor();
        visitor.settles();
        lookInBothSchemes(visitor, name);
        if (ON_A_PHONE.contains(name)) {
            visitor.size(390, 844);
            visitor.settles();
            visitor.findsThePageAccessible();
            visitor.screenshot(name + "-phone");
            visitor.size(1440, 900);
        }
    }

    private static void lookInBothSchemes(Visitor visitor, String name) {
        visitor.findsThePageAccessible();
        visitor.screenshot(name);
        visitor.dark();
        visitor.settles();
        visitor.findsItsColoursAccessible();
        visitor.screenshot(name + "-dark");
        visitor.light();
    }
}
