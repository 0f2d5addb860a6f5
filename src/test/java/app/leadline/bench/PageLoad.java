package app.leadline.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;

/** Opens leads in one browser window and counts what crosses the network, compressed as it was sent. */
final class PageLoad {

    private static final String NAME_AND_ROWS = """
            (name) => {
              const heading = document.querySelector('.lead-profile h1');
              const grid = document.querySelector('.lead-tab-content vaadin-grid');
              return heading && heading.textContent.trim().endsWith(name) && grid && !grid.loading
                && [...grid.querySelectorAll('vaadin-grid-cell-content')].filter((c) => c.textContent.trim()).length > 3;
            }""";

    private final Page page;
    private long bytes;
    private int requests;

    record Cost(double millis, long bytes, int requests) {}

    PageLoad(BrowserContext context) {
        page = context.newPage();
        CDPSession network = context.newCDPSession(page);
        network.send("Network.enable");
        network.on(
                "Network.loadingFinished",
                event -> bytes += event.get("encodedDataLength").getAsLong());
        network.on(
                "Network.webSocketFrameReceived",
                event -> bytes += event.getAsJsonObject("response")
                        .get("payloadData")
                        .getAsString()
                        .length());
        network.on("Network.requestWillBeSent", event -> requests++);
    }

    Cost open(String path, String name) {
        page.navigate("about:blank");
        return measured(
                () -> page.navigate(path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT)), name);
    }

    /** From the lead shown to the next one of its list. */
    Cost next(String name) {
        return measured(() -> page.keyboard().press("j"), name);
    }

    private Cost measured(Runnable action, String name) {
        page.waitForTimeout(300);
        bytes = 0;
        requests = 0;
        long begin = System.nanoTime();
        action.run();
        page.waitForFunction(NAME_AND_ROWS, name);
        double millis = (System.nanoTime() - begin) / 1e6;
        page.waitForTimeout(500);
        return new Cost(millis, bytes, requests);
    }
}
