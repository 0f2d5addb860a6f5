package app.leadline.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.conversation.ConversationWatchProbe;
import app.leadline.conversation.Talks;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Onboarding;
import app.leadline.shared.LeadId;
import app.leadline.telegram.TelegramAccount;
import app.leadline.telegram.TelegramMessage;
import app.leadline.telegram.simulator.SimulatedTalk;
import app.leadline.telegram.simulator.SimulatorControls;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A talk that lives, as the salesperson has it before their eyes. */
@Journey
class LiveMessagesJourney {

    @Autowired
    Onboarding onboarding;

    @Autowired
    Talks talks;

    @Autowired
    SimulatorControls telegram;

    @Autowired
    ConversationWatchProbe watch;

    CurrentMember lisa;
    LeadId lead;
    SimulatedTalk theirs;

    @BeforeEach
    void somebodyWithAConnectedAccount() {
        String email = "lisa" + Talks.number() + "@example.com";
        var id = onboarding.person(email, "Lisa Live", "leadline-demo");
        lisa = new CurrentMember(id, email, "Lisa Live", onboarding.organization("Live", id));
        long peer = Talks.number();
        lead = talks.lead(lisa, peer);
        TelegramAccount account = talks.connect(lisa);
        theirs = telegram.talk(Objects.requireNonNull(account.telegramUserId()), peer);
    }

    @Test
    void aConversationIsFetchedAndAnsweredAndItsTicksChange(Visitor visitor) {
        theirs.invent(250);
        Page page = open(visitor);
        page.getByText("Fetch from Telegram").click();
        assertThat(page.locator(".msg-count")).hasText("250 messages");

        Locator box = page.locator(".msg-composer textarea");
        box.fill("Good morning,");
        box.press("Shift+Enter");
        box.pressSequentially("how are you?");
        page.evaluate(
                "() => { window.pressed = 0; document.querySelector('.msg-composer').addEventListener('keydown',"
                        + " e => { if (e.key === 'Enter') { const at = performance.now(); requestAnimationFrame(() => {"
                        + " window.pressed = document.querySelector('.msg-ghost') ? performance.now() - at : -1; }); } }, true); }");
        box.press("Enter");
        page.waitForFunction("() => window.pressed !== 0");
        assertThat(((Number) page.evaluate("() => window.pressed")).doubleValue())
                .isBetween(0.0, 100.0);

        Locator sent = page.locator(".msg.own", new Page.LocatorOptions().setHasText("how are you?"));
        assertThat(sent.locator(".msg-ticks.sent")).isVisible();
        theirs.read();
        assertThat(sent.locator(".msg-ticks.read")).isVisible();
        assertThat(page.locator(".msg-ghost")).hasCount(0);
        assertThat(theirs.messages()).extracting(TelegramMessage::text).endsWith("Good morning,\nhow are you?");
        visitor.findsThePageAccessible();
    }

    @Test
    void whatComesWhileOneReadsFurtherUpWaitsBelow(Visitor visitor) {
        theirs.invent(120);
        Page page = open(visitor);
        page.getByText("Fetch from Telegram").click();
        assertThat(page.locator(".msg-count")).hasText("120 messages");
        visitor.settles();
        page.locator(".msg-list").hover();
        page.mouse().wheel(0, -1500);
        visitor.settles();

        theirs.write("Are you still there?");
        theirs.write("Hello?");

        assertThat(page.locator(".msg-newest")).containsText("2 new messages");
        page.locator(".msg-newest").click();
        visitor.see("Hello?");
    }

    @Test
    void onlyWhatIsBeforeSomebodysEyesIsAskedForAndOnceForTwoTabs(Visitor visitor) {
        theirs.invent(5);
        Page page = open(visitor);
        page.getByText("Fetch from Telegram").click();
        assertThat(page.locator(".msg-watch")).hasText(Pattern.compile("Last looked at .*"));
        Page second = visitor.anotherTab();
        second.navigate("/leads/" + lead + "/messages");
        assertThat(second.locator(".msg-watch")).hasText(Pattern.compile("Last looked at .*"));
        assertThat(watch.conversations()).isEqualTo(1);
        second.close();

        hide(page, true);
        page.waitForTimeout(500);
        long before = watch.polls();
        page.waitForTimeout(4_500);
        assertThat(watch.polls()).isEqualTo(before);

        hide(page, false);
        page.waitForTimeout(1_000);
        assertThat(watch.polls()).isGreaterThan(before);
    }

    @Test
    void somebodyElseWithTheAddressSeesNothing(Visitor visitor, Visitor elise) {
        theirs.write("A secret");
        Page page = open(visitor);
        page.getByText("Fetch from Telegram").click();
        visitor.see("A secret");

        elise.signIn("elise@lumiere.example");
        elise.expectComplaint("403");
        elise.open("/leads/" + lead + "/messages");

        elise.see("You have no access to this");
        assertThat(elise.page().content()).doesNotContain("A secret", "Lena");
    }

    private Page open(Visitor visitor) {
        visitor.signIn(lisa.email());
        visitor.open("/leads/" + lead + "/messages");
        return visitor.page();
    }

    /** As a browser says it of a tab in the background. */
    private static void hide(Page page, boolean hidden) {
        page.evaluate(
                "hidden => { Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => hidden ? 'hidden'"
                        + " : 'visible' }); Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });"
                        + " document.dispatchEvent(new Event('visibilitychange')); }",
                hidden);
    }
}
