package app.leadline.bench;

import app.leadline.support.Statements;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketFrame;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** A person at the page, with everything that a step costs counted. */
final class LeadpageVisit {

    /** Nothing is asked of the server, nothing is being loaded into a list, and something is on screen. */
    private static final String SETTLED = """
            () => {
              const flow = Object.values(window.Vaadin?.Flow?.clients ?? {});
              const content = [...document.querySelectorAll('.lead-tab-content > *')].find((tab) => tab.offsetParent !== null);
              const list = content?.querySelector('vaadin-grid, vaadin-virtual-list');
              return flow.length > 0 && flow.every((client) => !client.isActive || !client.isActive())
                && list && !list.loading && list.offsetHeight > 0;
            }""";

    private final Page page;
    private final Statements statements;
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong unpacked = new AtomicLong();

    interface Action {
        void on(Page page);
    }

    /**
     * @param sent bytes of bodies as they crossed the network
     * @param unpacked the same bytes before they were compressed
     */
    record Cost(int statements, long rows, double millis, long sent, long unpacked) {}

    private LeadpageVisit(Page page, Statements statements) {
        this.page = page;
        this.statements = statements;
        page.onRequestFinished(request -> {
            if (request.url().contains("v-r=")) {
                sent.addAndGet(request.sizes().responseBodySize);
            }
        });
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> {
            sent.addAndGet(length(frame));
            unpacked.addAndGet(length(frame));
        }));
        countUnpacked(page.context().newCDPSession(page));
    }

    /** Only the browser's own protocol tells how long a body was before it was compressed, without keeping the body. */
    private void countUnpacked(CDPSession network) {
        Set<String> counted = ConcurrentHashMap.newKeySet();
        network.on("Network.requestWillBeSent", event -> {
            String url = event.getAsJsonObject("request").get("url").getAsString();
            if (url.contains("v-r=")) {
                counted.add(event.get("requestId").getAsString());
            }
        });
        network.on("Network.dataReceived", event -> {
            if (counted.contains(event.get("requestId").getAsString())) {
                unpacked.addAndGet(event.get("dataLength").getAsLong());
            }
        });
        network.send("Network.enable");
    }

    static LeadpageVisit signedIn(Browser browser, String base, Statements statements, String email) {
        Page page = browser.newContext(
                        new Browser.NewContextOptions().setBaseURL(base).setViewportSize(1440, 900))
                .newPage();
        page.navigate("/login");
        page.locator("input[name=username]").fill(email);
        page.locator("input[name=password]").fill(BenchLeads.PASSWORD);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        return new LeadpageVisit(page, statements);
    }

    Cost median(int repeats, String start, Action action) {
        var costs = IntStream.rangeClosed(0, repeats)
                .mapToObj(i -> once(start, action))
                // The first one pays for caches.
                .skip(1)
                .sorted(Comparator.comparingDouble(Cost::millis))
                .toList();
        return costs.get(costs.size() / 2);
    }

    private Cost once(String start, Action action) {
        page.navigate(start);
        settle();
        page.waitForTimeout(300);
        sent.set(0);
        unpacked.set(0);
        double[] millis = new double[1];
        var count = statements.during(() -> {
            long begin = System.nanoTime();
            action.on(page);
            settle();
            millis[0] = (System.nanoTime() - begin) / 1e6;
            // What the page asks for after it has settled belongs to the step too.
            page.waitForTimeout(250);
        });
        return new Cost(count.statements(), count.rows(), millis[0], sent.get(), unpacked.get());
    }

    private void settle() {
        page.waitForTimeout(20);
        page.waitForFunction(SETTLED);
    }

    static void scrollDown(Page page) {
        page.locator(".lead-tab-content vaadin-grid").hover();
        page.mouse().wheel(0, 1_500);
    }

    static void scrollUp(Page page) {
        page.locator(".lead-tab-content vaadin-virtual-list").hover();
        page.mouse().wheel(0, -1_500);
    }

    private static long length(WebSocketFrame frame) {
        return frame.text() == null ? frame.binary().length : frame.text().length();
    }
}
