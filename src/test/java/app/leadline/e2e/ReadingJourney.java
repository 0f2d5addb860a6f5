package app.leadline.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.conversation.Talks;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Onboarding;
import app.leadline.shared.LeadId;
import app.leadline.telegram.TelegramAccount;
import app.leadline.telegram.simulator.SimulatedTalk;
import app.leadline.telegram.simulator.SimulatorControls;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Objects;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What counts as read, and what is done for those who have not read it yet. */
@Journey
class ReadingJourney {

    @Autowired
    Onboarding onboarding;

    @Autowired
    Talks talks;

    @Autowired
    SimulatorControls telegram;

    CurrentMember rosa;
    LeadId lead;
    SimulatedTalk theirs;

    @BeforeEach
    void somebodyWithAConnectedAccount() {
        String email = "rosa" + Talks.number() + "@example.com";
        var id = onboarding.person(email, "Rosa Reads", "leadline-demo");
        rosa = new CurrentMember(id, email, "Rosa Reads", onboarding.organization("Reading", id));
        long peer = Talks.number();
        lead = talks.lead(rosa, peer);
        TelegramAccount account = talks.connect(rosa);
        theirs = telegram.talk(Objects.requireNonNull(account.telegramUserId()), peer);
    }

    @Test
    void onlyWhatWasOnTheScreenIsReadAndWhatIsNewStandsBelowALine(Visitor visitor) {
        theirs.invent(5);
        theirs.write("The last old one");
        Page page = fetched(visitor);
        long old = theirs.messages().getLast().id();
        eventually(page, read -> read == old);

        hide(page, true);
        long first = theirs.write("First of the new ones");
        theirs.writeFromAnotherDevice("Not news to me");
        theirs.write("Second of the new ones");
        assertThat(page).hasTitle(Pattern.compile("^\\(2\\) .*"));
        page.waitForTimeout(1_500);
        assertThat(theirs.readBySelf()).isLessThan(first);

        hide(page, false);
        assertThat(page).not().hasTitle(Pattern.compile("^\\(.*"));
        eventually(page, read -> read >= first);
    }

    @Test
    void aConversationOpensWhereTheNewOnesBegin(Visitor visitor) {
        theirs.invent(5);
        theirs.write("The last old one");
        Page page = fetched(visitor);
        long old = theirs.messages().getLast().id();
        eventually(page, read -> read == old);
        hide(page, true);
        for (int i = 0; i < 40; i++) {
            theirs.write("New message " + i);
        }
        long newest = theirs.messages().getLast().id();
        assertThat(page).hasTitle(Pattern.compile("^\\(40\\) .*"));

        page.navigate("/leads/" + lead + "/messages");

        Locator line = page.locator(".msg-unread");
        assertThat(line).hasText("40 new messages");
        assertThat(line).isInViewport();
        assertThat(page.locator(".msg-newest")).isVisible();
        eventually(page, read -> read > old);
        assertThat(theirs.readBySelf()).isLessThan(newest);
        visitor.findsThePageAccessible();

        page.locator(".msg-newest").click();
        eventually(page, read -> read == newest);
    }

    @Test
    void aPhotoIsShownItself(Visitor visitor) {
        theirs.sendPhoto("Our new office");
        Page page = fetched(visitor);

        page.waitForFunction("() => document.querySelector('.msg-photo img')?.naturalWidth === 640");
        String address = page.locator(".msg-photo").first().getAttribute("href");
        var answer = page.request().get("/" + address);
        assertThat(answer.headers()).containsEntry("x-content-type-options", "nosniff");
        assertThat(answer.headers().get("cache-control")).contains("private");
        visitor.findsThePageAccessible();
    }

    @Test
    void aPhotoOfSomebodyElseIsRefusedLikeOneThatDoesNotExist(Visitor visitor, Visitor elise) {
        theirs.sendPhoto("Our new office");
        Page page = fetched(visitor);
        String address = "/" + page.locator(".msg-photo").first().getAttribute("href");
        elise.signIn("elise@lumiere.example");

        var theirsRefused = elise.page().request().get(address);
        var noneRefused = elise.page().request().get("/messages/999999999999/photo");

        assertThat(theirsRefused.status()).isEqualTo(noneRefused.status()).isIn(403, 404);
        assertThat(theirsRefused.text().replaceAll("\\d", ""))
                .isEqualTo(noneRefused.text().replaceAll("\\d", ""));
    }

    private Page fetched(Visitor visitor) {
        visitor.signIn(rosa.email());
        visitor.open("/leads/" + lead + "/messages");
        visitor.page().getByText("Fetch from Telegram").click();
        visitor.page().locator(".msg-list").waitFor();
        visitor.settles();
        return visitor.page();
    }

    private void eventually(Page page, LongPredicate wanted) {
        page.waitForCondition(() -> wanted.test(theirs.readBySelf()));
    }

    /** As a browser says it of a tab in the background. */
    private static void hide(Page page, boolean hidden) {
        page.evaluate(
                "hidden => { Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => hidden ? 'hidden'"
                        + " : 'visible' }); Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });"
                        + " document.dispatchEvent(new Event('visibilitychange', { bubbles: true })); }",
                hidden);
        page.waitForTimeout(300);
    }
}
