package app.leadline.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.conversation.ConversationWatchProbe;
import app.leadline.conversation.Talks;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Onboarding;
import app.leadline.shared.LeadId;
import app.leadline.telegram.Connected;
import app.leadline.telegram.TelegramAccount;
import app.leadline.telegram.TelegramMessage;
import app.leadline.telegram.simulator.SimulatedTalk;
import app.leadline.telegram.simulator.SimulatorControls;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
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

    @Autowired
    Connected accounts;

    CurrentMember lisa;
    LeadId lead;
    TelegramAccount account;
    SimulatedTalk theirs;

    @BeforeEach
    void somebodyWithAConnectedAccount() {
        String email = "lisa" + Talks.number() + "@example.com";
        var id = onboarding.person(email, "Lisa Live", "leadline-demo");
        lisa = new CurrentMember(id, email, "Lisa Live", onboarding.organization("Live", id));
        long peer = Talks.number();
        lead = talks.lead(lisa, peer);
        account = accounts.account(lisa);
        theirs = telegram.talk(self(), peer);
    }

    private long self() {
        return Objects.requireNonNull(account.telegramUserId());
    }

    @Test
    void aConversationIsFetchedAndAnsweredAndItsTicksChange(Visitor visitor) {
        theirs.invent(250);
        Page page = open(visitor);
        page.getByText("Fetch from Telegram").click();
        assertThat(page.locator(".msg-count")).hasText("250 messages");
        visitor.settles();

        Locator box = page.locator(".msg-composer textarea");
        box.press("Control+ArrowUp");
        assertThat(page.locator(".msg-quote")).isVisible();
        box.press("Escape");
        assertThat(page.locator(".msg-quote")).isHidden();
        box.fill("Good morning,");
        box.press("Shift+Enter");
        box.pressSequentially("how are you?");
        visitor.farAway(Duration.ofMillis(100));
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
    void anInputMethodChoosesItsWordsWithEnter(Visitor visitor) {
        theirs.invent(3);
        Page page = fetched(visitor);
        Locator box = page.locator(".msg-composer textarea");
        box.focus();

        visitor.composes("にほん");
        page.keyboard().press("Enter");
        visitor.settles();
        assertThat(page.locator(".msg.own", new Page.LocatorOptions().setHasText("にほん")))
                .hasCount(0);
        assertThat(box).hasValue(Pattern.compile("にほん\\s*"));

        box.fill("日本");
        box.press("Enter");
        assertThat(page.locator(".msg.own .msg-ticks.sent").last()).isVisible();
        assertThat(theirs.messages()).extracting(TelegramMessage::text).endsWith("日本");
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
    void whatWaitsBelowIsCountedWithoutWhatOneWroteElsewhereAndWhatWasTakenBack(Visitor visitor) {
        theirs.invent(120);
        Page page = fetched(visitor);
        page.locator(".msg-list").hover();
        page.mouse().wheel(0, -1500);
        visitor.settles();
        Locator below = page.locator(".msg-newest");
        assertThat(below).hasAttribute("aria-label", "Jump to the newest message");

        long first = theirs.write("Are you still there?");
        theirs.writeFromAnotherDevice("In a minute");
        long regretted = theirs.write("Hello?");
        assertThat(below).hasAttribute("aria-label", "2 new messages");
        theirs.edit(first, "Are you there?");
        theirs.delete(List.of(regretted));
        assertThat(below).hasAttribute("aria-label", "1 new message");
        theirs.write("No hurry");
        assertThat(below).hasAttribute("aria-label", "2 new messages");

        below.click();
        visitor.see("No hurry");
        visitor.settles();
        page.locator(".msg-list").hover();
        page.mouse().wheel(0, -1500);
        assertThat(below).isVisible();
        assertThat(below).hasAttribute("aria-label", "Jump to the newest message");
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
        // Whoever was here before is only just leaving.
        page.waitForCondition(() -> watch.conversations() == 1);
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
    void aPauseThatTelegramAsksForIsCountedDownAndNothingFails(Visitor visitor) {
        theirs.invent(5);
        Page page = fetched(visitor);
        telegram.floodNextSend(self(), Duration.ofSeconds(4));

        Locator box = page.locator(".msg-composer textarea");
        box.fill("Sent into a pause");
        box.press("Enter");

        Locator left = page.locator(".msg-notice", new Page.LocatorOptions().setHasText("Your messages go out in"))
                .locator(".msg-left");
        assertThat(left).hasText(Pattern.compile("[34] s"));
        Locator sent = page.locator(".msg.own", new Page.LocatorOptions().setHasText("Sent into a pause"));
        assertThat(sent.locator(".msg-wait.pending")).isVisible();
        box.pressSequentially("Typed meanwhile");
        visitor.findsThePageAccessible();
        assertThat(left).hasText(Pattern.compile("[12] s"));

        assertThat(sent.locator(".msg-ticks.sent")).isVisible();
        assertThat(page.locator(".msg-notice:not([hidden])")).hasCount(0);
        assertThat(page.locator(".msg-fail")).hasCount(0);
        assertThat(box).hasValue("Typed meanwhile");
        assertThat(theirs.messages())
                .filteredOn(message -> message.text().equals("Sent into a pause"))
                .hasSize(1);
        page.reload();
        assertThat(box).hasValue("Typed meanwhile");
    }

    @Test
    void anAccountThatWasLoggedOutElsewhereSaysSoAndWritesAgainOnceItIsBack(Visitor visitor) {
        theirs.write("Are you there?");
        Page page = fetched(visitor);
        Locator box = page.locator(".msg-composer textarea");
        box.fill("I was just about to");

        accounts.logOutElsewhere(account);

        Locator notice = page.locator(".msg-composer .msg-notice");
        assertThat(notice).containsText("not signed in to Telegram any more");
        assertThat(box).isDisabled();
        assertThat(box).hasValue("I was just about to");
        assertThat(page.locator(".msg-send")).isDisabled();
        visitor.findsThePageAccessible();

        Page second = visitor.anotherTab();
        second.navigate("/" + notice.getByRole(AriaRole.LINK).getAttribute("href"));
        second.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Reconnect"))
                .click();
        second.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Phone number"))
                .click();
        second.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Phone number"))
                .press("Enter");
        second.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Code"))
                .fill(Connected.CODE);
        assertThat(second.locator(".tg-account .ll-tag")).hasText("Connected");

        assertThat(page.locator(".msg-notice:not([hidden])")).hasCount(0);
        assertThat(box).isEnabled();
        box.press("End");
        box.pressSequentially(" answer");
        box.press("Enter");
        assertThat(page.locator(".msg.own .msg-ticks.sent")).isVisible();
        assertThat(theirs.messages()).extracting(TelegramMessage::text).endsWith("I was just about to answer");
    }

    @Test
    void whatIsGivenBackIsTheSameMessageUntilItIsChanged(Visitor visitor) {
        theirs.invent(5);
        Page page = fetched(visitor);
        page.evaluate("() => { window.tokens = []; document.querySelector('.msg-composer')"
                + ".addEventListener('composer-send', e => window.tokens.push(e.detail.token)); }");
        Locator box = page.locator(".msg-composer textarea");
        box.fill("On Thursday?");
        box.press("Enter");
        assertThat(page.locator(".msg.own .msg-ticks.sent")).hasCount(1);

        giveBack(page, "On Thursday?");
        assertThat(box).hasValue("On Thursday?");
        box.press("Enter");
        assertThat(box).hasValue("");
        assertThat(page.locator(".msg-ghost")).hasCount(0);
        giveBack(page, "On Thursday?");
        box.press("End");
        box.pressSequentially(" Or Friday?");
        box.press("Enter");
        assertThat(page.locator(".msg.own .msg-ticks.sent")).hasCount(2);

        List<?> tokens = (List<?>) page.evaluate("() => window.tokens");
        assertThat(tokens).hasSize(3);
        assertThat(tokens.get(1)).isEqualTo(tokens.get(0));
        assertThat(tokens.get(2)).isNotEqualTo(tokens.get(0));
        assertThat(theirs.messages())
                .extracting(TelegramMessage::text)
                .endsWith("On Thursday?", "On Thursday? Or Friday?")
                .hasSize(7);
    }

    /** As the server does when it could not say whether it has kept the message. */
    private static void giveBack(Page page, String text) {
        page.evaluate(
                "text => document.querySelector('.msg-composer').$composer.giveBack(text, window.tokens.at(-1))", text);
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

    private Page fetched(Visitor visitor) {
        Page page = open(visitor);
        page.getByText("Fetch from Telegram").click();
        assertThat(page.locator(".msg-watch")).isVisible();
        visitor.settles();
        return page;
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
