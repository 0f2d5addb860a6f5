package app.leadline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One person at a browser of their own: own cookies, own window. Everything Playwright can do is at {@link #page()}. */
public final class Visitor implements AutoCloseable {

    private static final Set<String> TOLERATED_IMPACTS = Set.of("minor", "moderate");

    private final BrowserContext context;
    private final Page page;
    private final String base;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    Visitor(com.microsoft.playwright.Browser browser, String base) {
        this.base = base;
        context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Berlin")
                .setBaseURL(base));
        context.setDefaultTimeout(20_000);
        context.onPage(this::watch);
        page = context.newPage();
    }

    public Page page() {
        return page;
    }

    /** A second tab of the same person: same cookies. */
    public Page anotherTab() {
        return context.newPage();
    }

    /** As one of the people of the demo. */
    public Visitor signIn(String email) {
        open("/login");
        page.locator("input[name=username]").fill(email);
        page.locator("input[name=password]").fill("leadline-demo");
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        return this;
    }

    public void open(String path) {
        page.navigate(path);
    }

    public Locator see(String text) {
        Locator found = page.getByText(text).first();
        found.waitFor();
        return found;
    }

    /** Waits until the page has nothing more to ask of the server. */
    public void settles() {
        page.waitForFunction(
                "() => Object.values(window.Vaadin?.Flow?.clients ?? {}).every((c) => !c.isActive || !c.isActive())");
        page.waitForTimeout(300);
    }

    /** From now on everything takes this long to reach the server, and the same again for the answer to come. */
    public void farAway(Duration delay) {
        CDPSession network = context.newCDPSession(page);
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", delay.toMillis() * 2);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", -1);
        network.send("Network.enable");
        network.send("Network.emulateNetworkConditions", conditions);
    }

    /** Words under way in an input method: underlined, and to be chosen with Enter. */
    public void composes(String words) {
        JsonObject composition = new JsonObject();
        composition.addProperty("text", words);
        composition.addProperty("selectionStart", words.length());
        composition.addProperty("selectionEnd", words.length());
        context.newCDPSession(page).send("Input.imeSetComposition", composition);
    }

    public void size(int width, int height) {
        page.setViewportSize(width, height);
    }

    public void dark() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    }

    public void light() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** A picture for the documentation, {@code docs/screenshots/NAME.png}; only written with {@code -Dscreenshots=true}. */
    public void screenshot(String name) {
        if (Boolean.getBoolean("screenshots")) {
            picture(Path.of("docs", "screenshots", name + ".png"));
        }
    }

    /** Nothing serious or critical for people who see, hear or move differently. */
    public void findsThePageAccessible() {
        assertNoViolations(axe());
    }

    /** Of what {@link #findsThePageAccessible} asks for, all that another colour scheme can change. */
    public void findsItsColoursAccessible() {
        assertNoViolations(axe().withRules(List.of("color-contrast")));
    }

    /** In the page itself: axe would open a window for each look, for the sake of frames from elsewhere. */
    private AxeBuilder axe() {
        AxeRunOptions options = new AxeRunOptions();
        // What holds is not told node by node: there are thousands of them on a page.
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(true);
    }

    private void assertNoViolations(AxeBuilder axe) {
        // What fades in or out has no contrast of its own: nothing begins to while the page is looked at.
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.waitForFunction("() => document.getAnimations().every((one) => !(one instanceof CSSTransition))");
        var violations = axe.analyze().getViolations().stream()
                .filter(rule -> !TOLERATED_IMPACTS.contains(String.valueOf(rule.getImpact())))
                .map(rule -> rule.getImpact() + " " + rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream()
                                .limit(5)
                                .map(node -> node.getTarget() + " " + node.getHtml())
                                .toList())
                .toList();
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
        assertThat(violations).as("accessibility of " + page.url()).isEmpty();
    }

    /** A complaint of the browser that belongs to the journey, such as the 403 of a page one may not see. */
    public void expectComplaint(String part) {
        expected.add(part);
    }

    List<String> complaints() {
        return complaints.stream()
                .filter(complaint -> expected.stream().noneMatch(complaint::contains))
                .toList();
    }

    void evidence(String name) {
        picture(Path.of("target", "journeys", name + ".png"));
    }

    private void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    private void watch(Page opened) {
        opened.onPageError(error -> complaints.add("script error: " + error));
        opened.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
                complaints.add("console: " + message.text() + " at " + message.location());
            }
        });
        opened.onRequest(request -> {
            String url = request.url();
            if (url.startsWith("http") && !url.startsWith(base + "/")) {
                complaints.add("request to a stranger: " + URI.create(url).getHost());
            }
        });
    }

    @Override
    public void close() {
        context.close();
    }
}
