package app.leadline.bench;

import app.leadline.bench.LiveMeter.Used;
import java.util.ArrayList;
import java.util.List;

/** What came out, what was wanted, and whether it is so. */
final class LiveTable {

    private static final double MOST_DELAY_MS = 250;
    private static final double MOST_HEAP_KB = 100;

    /** A poll comes an interval after the one before, with a tenth of jitter. */
    private static final double JITTER = 0.1;

    private final Table table = new Table("what", "one look for all", "a poll per page", "wanted", "");
    private final List<List<String>> atOnce = new ArrayList<>();
    private final int conversations;
    private final int pages;

    LiveTable(int conversations, int pages) {
        this.conversations = conversations;
        this.pages = pages;
    }

    void page(double kilobytes) {
        table.row("heap of an open page, kB", number(kilobytes));
    }

    void nobodyLooks(Used used) {
        table.row("polls while all pages are hidden", used.polls(), "", "0", met(used.polls() == 0));
        table.row("CPU meanwhile, s", seconds(used));
    }

    void atOnce(int messages, Delays onPage, Delays inBrowser) {
        atOnce.add(List.of("%,d messages at once: to UI.access, p50 / p99 ms".formatted(messages), both(onPage)));
        atOnce.add(List.of("%,d messages at once: to the browser, p50 / p99 ms".formatted(messages), both(inBrowser)));
    }

    void looked(Used shared, Used each) {
        table.row(
                "polls while all are looked at",
                shared.polls(),
                each.polls(),
                "%,d".formatted(conversations),
                met(Math.abs(shared.polls() - conversations) <= conversations * JITTER));
        table.row("CPU meanwhile, with %,d messages, s".formatted(conversations), seconds(shared), seconds(each));
        table.row(
                "transactions meanwhile", "%,d".formatted(shared.transactions()), "%,d".formatted(each.transactions()));
    }

    void delays(Delays onPage, Delays byPoll, Delays inBrowser) {
        table.row(
                "pages that have their message",
                "%,d".formatted(onPage.count()),
                "%,d".formatted(byPoll.count()),
                "%,d".formatted(pages),
                met(onPage.count() == pages));
        table.row(
                "from the gateway to UI.access, p50 ms", number(onPage.percentile(50)), number(byPoll.percentile(50)));
        table.row(
                "from the gateway to UI.access, p99 ms",
                number(onPage.percentile(99)),
                number(byPoll.percentile(99)),
                "under " + number(MOST_DELAY_MS),
                met(onPage.percentile(99) < MOST_DELAY_MS));
        table.row("from the gateway to the browser, p50 / p99 ms", both(inBrowser));
    }

    void watcher(double kilobytes, double kilobytesAlone) {
        table.row(
                "heap of a watcher beyond its page, kB",
                number(kilobytes),
                number(kilobytesAlone),
                "under " + number(MOST_HEAP_KB),
                met(kilobytes < MOST_HEAP_KB));
    }

    void print() {
        atOnce.forEach(row -> table.row(row.toArray()));
        table.print();
    }

    private static String both(Delays delays) {
        return number(delays.percentile(50)) + " / " + number(delays.percentile(99));
    }

    private static String number(double value) {
        return "%,.0f".formatted(value);
    }

    private static String seconds(Used used) {
        return "%.1f".formatted(used.cpuSeconds());
    }

    private static String met(boolean so) {
        return so ? "met" : "missed";
    }
}
