package app.leadline.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.THROWABLE;

import app.leadline.shared.LiveEvent;
import com.vaadin.browserless.BrowserlessApplicationContext;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.page.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pages of different people, whose locks a test holds or lets go. */
class UiBroadcasterTest {

    private static final long PATIENCE_NANOS = 20_000_000_000L;
    private static final Object TOPIC = "a lead";

    private final UiBroadcaster broadcaster = new UiBroadcaster();
    private final BrowserlessApplicationContext application = BrowserlessApplicationContext.create(
            builder -> builder.withViewPackages(UiBroadcasterTest.class).withUIFactory(Window::new));
    private final List<Listening> pages = new ArrayList<>();

    private record Said(String text) implements LiveEvent {
        @Override
        public Object topic() {
            return TOPIC;
        }
    }

    /** A page that counts how often it is loaded anew, which in a browser would be the end of this one. */
    private static final class Window extends UI {

        private int reloads;
        private @Nullable Page page;

        @Override
        public Page getPage() {
            if (page == null) {
                page = new Page(this) {
                    @Override
                    public void reload() {
                        reloads++;
                    }
                };
            }
            return page;
        }
    }

    /** Somebody's page that listens. Its lock is held until it is let go. */
    private final class Listening {

        private final BrowserlessUIContext window = application.newUser().newWindow();
        private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
        private final Div owner = new Div();
        private boolean held = true;

        Listening(Consumer<LiveEvent> first) {
            window.getUI().add(owner);
            broadcaster.listen(owner, TOPIC, event -> {
                first.accept(event);
                heard.add(((Said) event).text());
            });
            pages.add(this);
        }

        Listening letGo() {
            held = false;
            window.getUI().getSession().unlock();
            return this;
        }

        void hold() {
            held = true;
            window.getUI().getSession().lock();
            window.activate();
        }

        void close() {
            if (!held) {
                hold();
            }
            window.close();
        }

        void eventuallyHears(List<String> words) {
            eventually(() -> heard.size() >= words.size());
            assertThat(heard).containsExactlyElementsOf(words);
        }
    }

    @AfterEach
    void everythingCloses() {
        pages.forEach(Listening::close);
        application.close();
    }

    @Test
    void aPageWhoseLockIsHeldDelaysNoOtherAndHearsEverythingInOrderAfterwards() {
        Listening held = page();
        Listening other = page().letGo();
        List<String> words = words(300);

        words.forEach(this::say);

        other.eventuallyHears(words);
        assertThat(held.heard).isEmpty();
        assertThat(broadcaster.waitingCount()).isEqualTo(300);
        held.letGo();
        held.eventuallyHears(words);
        assertThat(broadcaster.waitingCount()).isZero();
    }

    @Test
    void aPageThatTakesItsTimeDelaysNoOther() {
        CountDownLatch enough = new CountDownLatch(1);
        Listening slow = new Listening(event -> await(enough)).letGo();
        Listening other = page().letGo();
        List<String> words = words(50);

        words.forEach(this::say);

        other.eventuallyHears(words);
        assertThat(slow.heard).isEmpty();
        enough.countDown();
        slow.eventuallyHears(words);
    }

    @Test
    void oneThingAfterTheOtherIsToldToAPage() {
        List<Thread> inside = Collections.synchronizedList(new ArrayList<>());
        List<Integer> together = Collections.synchronizedList(new ArrayList<>());
        Listening page = new Listening(event -> {
            inside.add(Thread.currentThread());
            together.add(inside.size());
            inside.remove(Thread.currentThread());
        });
        page.letGo();

        words(200).forEach(this::say);

        page.eventuallyHears(words(200));
        assertThat(together).containsOnly(1);
    }

    @Test
    void whatIsRepeatedWhileItWaitsIsToldOnceInItsLastPlace() {
        Listening held = page();

        List.of("first", "twice", "third", "twice").forEach(this::say);
        held.letGo();

        held.eventuallyHears(List.of("first", "third", "twice"));
    }

    @Test
    void aPageThatHasMissedTooMuchIsLoadedAnewAndHearsOnFromThere() {
        Listening held = page();

        words(Deliveries.LIMIT + 50).forEach(this::say);
        assertThat(broadcaster.waitingCount()).isZero();
        held.letGo();

        eventually(() -> reloads(held) == 1);
        assertThat(held.heard).isEmpty();
        say("and now");
        held.eventuallyHears(List.of("and now"));
    }

    @Test
    void anErrorOnAPageIsSaidThereAndTheNextThingIsTold() {
        List<Throwable> said = Collections.synchronizedList(new ArrayList<>());
        Listening page = new Listening(event -> {
            if (event.equals(new Said("bad"))) {
                throw new IllegalStateException("as it happens");
            }
        });
        page.window.getUI().getSession().setErrorHandler(error -> said.add(error.getThrowable()));
        page.letGo();

        say("bad");
        say("good");

        page.eventuallyHears(List.of("good"));
        assertThat(said).singleElement(THROWABLE).rootCause().isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoeverHasLeftThePageIsNotToldWhatWasOnItsWay() {
        Listening held = page();
        say("on its way");

        held.window.getUI().remove(held.owner);
        assertThat(broadcaster.listenerCount()).isZero();
        held.letGo();

        eventually(() -> broadcaster.waitingCount() == 0);
        assertThat(held.heard).isEmpty();
    }

    @Test
    void aPageThatClosesFreesItsQueueAndIsToldNothingMore() {
        Listening held = page();
        words(20).forEach(this::say);
        assertThat(broadcaster.pageCount()).isOne();

        pages.remove(held);
        held.window.getUI().getSession().removeUI(held.window.getUI());

        assertThat(broadcaster.listenerCount()).isZero();
        assertThat(broadcaster.pageCount()).isZero();
        assertThat(broadcaster.waitingCount()).isZero();
        say("too late");
        assertThat(held.heard).isEmpty();
    }

    private Listening page() {
        return new Listening(event -> {});
    }

    private void say(String text) {
        broadcaster.committed(new Said(text));
    }

    private static List<String> words(int count) {
        return IntStream.range(0, count).mapToObj(i -> "word " + i).toList();
    }

    private static int reloads(Listening page) {
        page.hold();
        int reloads = ((Window) page.window.getUI()).reloads;
        page.letGo();
        return reloads;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void eventually(BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean() && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
