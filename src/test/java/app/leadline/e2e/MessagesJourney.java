package app.leadline.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.leadline.conversation.ConversationId;
import app.leadline.conversation.Talks;
import app.leadline.conversation.ui.Letters;
import app.leadline.conversation.ui.Letters.Letter;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Onboarding;
import app.leadline.shared.LeadId;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reading a long conversation where only a browser can tell: what is on the screen, and that it stays there. */
@Journey
class MessagesJourney {

    /** The first row that is wholly in sight: its position in the list, and where it stands in the window. */
    private static final String FIRST_ROW = """
            list => {
              const top = list.getBoundingClientRect().top;
              return [...list.children]
                .filter(row => !row.hidden && row.querySelector('.msg[data-day]'))
                .map(row => [Number(row.ariaPosInSet), row.getBoundingClientRect().top])
                .filter(([, y]) => y >= top)
                .sort((a, b) => a[1] - b[1])[0];
            }""";

    private static final String TOP_OF_ROW = """
            (list, number) => [...list.children]
                .find(row => !row.hidden && Number(row.ariaPosInSet) === number)?.getBoundingClientRect().top""";

    private static final String FIRST_TEXT = """
            list => {
              const top = list.getBoundingClientRect().top;
              return [...list.children]
                .filter(row => !row.hidden && row.querySelector('.msg[data-day]'))
                .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
                .find(row => row.getBoundingClientRect().top >= top).querySelector('.msg-text').textContent;
            }""";

    private static final String TOP_OF_TEXT = """
            (list, text) => [...list.children]
                .find(row => !row.hidden && row.querySelector('.msg-text')?.textContent === text)?.getBoundingClientRect().top""";

    @Autowired
    Onboarding onboarding;

    @Autowired
    Talks talks;

    @Autowired
    Letters letters;

    @Autowired
    Clock clock;

    CurrentMember reader;
    LeadId lead;
    ConversationId talk;

    @BeforeEach
    void aReaderOfTheirOwn() {
        String email = "reader" + Talks.number() + "@example.com";
        var id = onboarding.person(email, "Rita Reader", "leadline-demo");
        reader = new CurrentMember(id, email, "Rita Reader", onboarding.organization("Readers", id));
        lead = talks.lead(reader);
        talk = talks.conversation(reader, lead);
    }

    @Test
    void theNewestMessageIsOnTheScreenAtOnceAndOlderOnesArriveWithoutAJump(Visitor rita) {
        letters.talk(talk, 1_500, clock.instant());
        Locator list = open(rita, "");
        assertThat(message(rita, "Message 1499")).isInViewport();

        list.hover();
        for (int turn = 0; turn < 25; turn++) {
            List<?> before = (List<?>) list.evaluate(FIRST_ROW);
            double wheel = 180 + turn % 5 * 60;
            rita.page().mouse().wheel(0, -wheel);
            rita.settles();
            double after = number(list.evaluate(TOP_OF_ROW, before.getFirst()));
            assertThat(after)
                    .as("row %s, turn %d", before.getFirst(), turn)
                    .isCloseTo(number(before.get(1)) + wheel, within(3.0));
        }

        assertThat(message(rita, "Message 1499")).not().isVisible();
        rita.page().locator(".msg-newest").click();
        assertThat(message(rita, "Message 1499")).isInViewport();
        assertThat(rita.page().locator(".msg-newest")).not().isVisible();
    }

    @Test
    void theOldestMessageIsReachedFromTheKeyboard(Visitor rita) {
        letters.talk(talk, 1_500, clock.instant());
        Locator list = open(rita, "");

        list.focus();
        rita.page().keyboard().press("Home");

        assertThat(message(rita, "Message 0 ")).isInViewport();
        assertThat(rita.page().locator(".msg-day").first()).isVisible();
    }

    @Test
    void whoReadsOlderMessagesIsNotDisturbedByNewOnes(Visitor rita) {
        letters.talk(talk, 300, clock.instant().minusSeconds(60));
        Locator list = open(rita, "");
        list.hover();
        rita.page().mouse().wheel(0, -1_500);
        rita.settles();
        List<?> before = (List<?>) list.evaluate(FIRST_ROW);

        letters.arrive(talk, lead, Letter.of(clock.instant().toString(), false, "Are you there?"));

        assertThat(rita.page().locator(".msg-newest")).hasAttribute("aria-label", "1 new message");
        rita.settles();
        assertThat(number(list.evaluate(TOP_OF_ROW, before.getFirst()))).isCloseTo(number(before.get(1)), within(2.0));
        rita.page().locator(".msg-newest").click();
        assertThat(message(rita, "Are you there?")).isInViewport();

        letters.arrive(talk, lead, Letter.of(clock.instant().plusSeconds(1).toString(), true, "I am"));
        assertThat(message(rita, "I am")).isInViewport();
    }

    @Test
    void whoReadsOlderMessagesKeepsTheirPlaceWhenOthersAreImportedBetween(Visitor rita) {
        letters.talk(talk, 600, clock.instant().minusSeconds(60));
        Locator list = open(rita, "");
        list.hover();
        rita.page().mouse().wheel(0, -2_000);
        rita.settles();
        String read = (String) list.evaluate(FIRST_TEXT);
        double top = number(list.evaluate(TOP_OF_TEXT, read));
        List<Letter> between = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            Instant older = clock.instant().minusSeconds(60L * 500 + i);
            between.add(Letter.of(older.toString(), false, "Found again, " + i));
        }

        letters.arrive(talk, lead, between);

        assertThat(rita.page().locator(".msg-count")).hasText("750 messages");
        rita.settles();
        assertThat(number(list.evaluate(TOP_OF_TEXT, read))).isCloseTo(top, within(2.0));
        assertThat(rita.page().locator(".msg-newest")).hasAttribute("aria-label", "Jump to the newest message");
    }

    @Test
    void aShortConversationStandsAtTheBottomAndGrowsUpwards(Visitor rita) {
        letters.talk(talk, 3, clock.instant().minusSeconds(60));
        Locator list = open(rita, "");
        assertThat(gapBelow(list, "Message 2")).isCloseTo(0, within(8.0));

        letters.arrive(talk, lead, Letter.of(clock.instant().toString(), true, "One more"));

        assertThat(message(rita, "One more")).isInViewport();
        rita.settles();
        assertThat(gapBelow(list, "One more")).isCloseTo(0, within(8.0));
        rita.size(1440, 400);
        rita.settles();
        assertThat(gapBelow(list, "One more")).isCloseTo(0, within(8.0));
    }

    private static double gapBelow(Locator list, String text) {
        return number(list.evaluate("""
                (list, text) => list.getBoundingClientRect().bottom - [...list.children]
                    .find(row => !row.hidden && row.textContent.includes(text)).getBoundingClientRect().bottom""", text));
    }

    @Test
    void aMatchIsFoundByKeyboardAndShownInItsPlace(Visitor rita) {
        letters.talk(talk, 1_500, clock.instant());
        Locator list = open(rita, "");
        Page page = rita.page();
        list.focus();
        page.keyboard().press("/");
        assertThat(page.locator(".msg-search input")).isFocused();
        page.keyboard().type("a needle");
        assertThat(page.locator(".msg-search-status")).hasText("150 matches");
        assertThat(page.locator(".msg mark").first()).hasText("a needle");
        assertThat(page).hasURL(Pattern.compile("q=a"));

        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        assertThat(page.locator(".msg-search-status")).hasText("2 of 150");
        assertThat(page.locator(".msg.now")).containsText("Message 1480");
        page.locator(".msg.now .msg-show").click();

        assertThat(page.locator(".msg.now")).containsText("Message 1480");
        assertThat(page.locator(".msg.now")).isInViewport();
        assertThat(message(rita, "Message 1479")).isVisible();
        page.locator(".msg-search input").press("Escape");
        assertThat(message(rita, "Message 1499")).isInViewport();
        assertThat(page.locator(".msg mark")).hasCount(0);
    }

    @Test
    void whatIsTypedBeforeTheSearchHasOpenedIsSearchedFor(Visitor rita) {
        letters.talk(talk, 60, clock.instant());
        Locator list = open(rita, "");
        Page page = rita.page();
        rita.farAway(Duration.ofMillis(200));
        list.focus();

        page.keyboard().type("/remember");

        assertThat(page.locator(".msg-search input")).hasValue("remember");
        assertThat(page.locator(".msg-composer textarea")).hasValue("");
        assertThat(page.locator(".msg-search-status")).hasText("No matches");
        assertThat(page.locator(".msg-newest")).not().isVisible();
    }

    @Test
    void whatAMessageAnswersIsShownInItsPlace(Visitor rita) {
        letters.talk(talk, 800, clock.instant().minusSeconds(60));
        letters.write(
                talk,
                List.of(Letter.of(clock.instant().toString(), false, "About this")
                        .answering(100)));
        open(rita, "");

        rita.page().locator(".msg-reply").click();

        assertThat(message(rita, "Message 99 ")).isInViewport();
    }

    @Test
    void aLongConversationOpensWithAsFewBytesAsAShortOne(Visitor rita) {
        AtomicLong bytes = new AtomicLong();
        rita.page().onResponse(response -> {
            if (response.url().contains("v-r=uidl")) {
                bytes.addAndGet(response.body().length);
            }
        });
        open(rita, "");
        long without = bytes.getAndSet(0);
        letters.talk(talk, 5_000, clock.instant());

        open(rita, "");
        rita.settles();

        assertThat(bytes.get() - without).isLessThan(60_000);
        visitActivities(rita);
        bytes.set(0);

        rita.page().locator("#lead-tab-messages").click();
        rita.page().locator(".msg-list").waitFor();
        rita.settles();

        assertThat(bytes.get()).isBetween(1_000L, 55_000L);
    }

    @Test
    void textsAndFileNamesOfOthersRunNothing(Visitor rita) {
        String image = "<img src=x onerror=\"window.attacked=1\">";
        String script = "</div><script>window.attacked=1</script>${window.attacked=1}";
        Instant now = clock.instant();
        letters.write(
                talk,
                List.of(
                        Letter.of(now.minusSeconds(3).toString(), false, image + script),
                        Letter.of(now.minusSeconds(2).toString(), false, "click me")
                                .entities(
                                        "[{\"type\":\"text_link\",\"offset\":0,\"length\":8,\"href\":\"javascript:window.attacked=1\"}]"),
                        Letter.of(now.minusSeconds(1).toString(), false, "")
                                .media(
                                        "FILE",
                                        "{\"fileName\":\"<img src=x onerror='window.attacked=1'>.pdf\",\"sizeBytes\":1}"),
                        Letter.of(now.toString(), true, "https://example.com/\"onmouseover=\"window.attacked=1")
                                .answering(1)));
        open(rita, "?q=" + "%3Cimg");
        rita.settles();
        open(rita, "");
        rita.page().getByText("click me").hover();
        rita.page().getByText("click me").click();
        rita.page().locator(".msg a").first().hover();
        rita.settles();

        assertThat(rita.page().evaluate("() => window.attacked ?? 'no'")).isEqualTo("no");
        assertThat(rita.page().locator(".msg img, .msg script, .msg a[href^='javascript']"))
                .hasCount(0);
        assertThat(rita.page().getByText(script).first()).isVisible();
    }

    private void visitActivities(Visitor visitor) {
        visitor.open("/leads/" + lead + "/activities");
        visitor.page().locator(".lead-tab-content vaadin-grid").waitFor();
        visitor.settles();
    }

    private Locator open(Visitor visitor, String query) {
        if (visitor.page().url().equals("about:blank")) {
            visitor.signIn(reader.email());
        }
        visitor.open("/leads/" + lead + "/messages" + query);
        visitor.page().locator(".msg-tab").waitFor();
        visitor.settles();
        return visitor.page().locator(".msg-list");
    }

    private static Locator message(Visitor visitor, String text) {
        return visitor.page()
                .locator(".msg[data-day]", new Page.LocatorOptions().setHasText(text))
                .last();
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
