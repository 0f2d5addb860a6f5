package app.leadline.bench;

import app.leadline.bench.LiveWorld.Conversed;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * Messages that come while pages are open, and how long each takes to each page: until the list on the page has it, noted by the code
 * that {@code UI.access} runs, and until the browser has read it from the line.
 */
final class LiveNews implements VaadinServiceInitListener {

    /** Of every message; its number in the conversation follows. */
    static final String BEGINNING = "Message number ";

    private static final long serialVersionUID = 1L;

    private final transient Queue<UI> opened = new ConcurrentLinkedQueue<>();
    private final transient Map<String, Told> told = new ConcurrentHashMap<>();
    private final transient Map<Long, Integer> numbers = new ConcurrentHashMap<>();
    private transient volatile Delays onPage = new Delays();
    private transient volatile Delays inBrowser = new Delays();
    private volatile boolean pushed = true;

    /** When Telegram was told of a message, by both clocks: the browsers are another process. */
    private record Told(long nanos, long micros) {}

    @Override
    public void serviceInit(ServiceInitEvent service) {
        if (!service.getSource().getDeploymentConfiguration().isProductionMode()) {
            throw new IllegalStateException(
                    "Development mode remembers where each component was made, which is most of the"
                            + " heap of a page. ./mvnw -Pbench verify measures the production build.");
        }
        service.getSource().addUIInitListener(init -> opened.add(init.getUI()));
    }

    /** Everything that is open, from now on listened to. */
    List<Page> pages() {
        List<Page> pages = opened.stream().map(Page::new).toList();
        pages.forEach(Page::listen);
        return pages;
    }

    /** @param byPush whether pages have a message when they are told of it, or only when they have looked themselves */
    void begin(boolean byPush) {
        pushed = byPush;
        onPage = new Delays();
        inBrowser = new Delays();
    }

    Delays onPage() {
        return onPage;
    }

    Delays inBrowser() {
        return inBrowser;
    }

    /** The person writes. */
    void write(Conversed talk) {
        talk.there().write(next(talk));
    }

    /** The person writes, and Telegram tells nobody. */
    void writeQuietly(Conversed talk) {
        talk.writeQuietly(next(talk));
    }

    private String next(Conversed talk) {
        long lead = talk.lead().value();
        int number = numbers.merge(lead, 1, Integer::sum);
        told.put(lead + "/" + number, new Told(System.nanoTime(), micros()));
        return BEGINNING + number;
    }

    private static long micros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    /** A browser has read from the line that this is the newest message. */
    void inBrowser(long lead, long atMicros, int number) {
        Told then = told.get(lead + "/" + number);
        if (then != null) {
            inBrowser.add((atMicros - then.micros()) / 1e3);
        }
    }

    /** One page and how much of its conversation it has. */
    final class Page {

        private final UI ui;
        private final long lead;
        private final VirtualList<?> list;
        private int known;

        private Page(UI ui) {
            this.ui = ui;
            this.lead = Long.parseLong(
                    ui.getInternals().getActiveViewLocation().getSegments().get(1));
            this.list = lists(ui).findFirst().orElseThrow();
        }

        long lead() {
            return lead;
        }

        private static Stream<VirtualList<?>> lists(Component component) {
            return component instanceof VirtualList<?> list
                    ? Stream.of(list)
                    : component.getChildren().flatMap(Page::lists);
        }

        private void listen() {
            ui.accessSynchronously(() -> {
                known = size();
                numbers.put(lead, known);
                list.getDataProvider().addDataProviderListener(change -> {
                    if (pushed) {
                        note(size());
                    }
                });
            });
        }

        private int size() {
            return list.getDataProvider().size(new Query<>());
        }

        /** What the page does after it has looked by itself: it has everything that was written before. */
        void looked() {
            ui.access(() -> note(Objects.requireNonNull(numbers.get(lead))));
        }

        private void note(int size) {
            for (int number = known + 1; number <= size; number++) {
                Told then = told.get(lead + "/" + number);
                if (then != null) {
                    onPage.add((System.nanoTime() - then.nanos()) / 1e6);
                }
            }
            known = size;
        }
    }
}
