package app.leadline.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The browsers of everybody, in a process of their own: what they need is not counted as the server's. Does what it reads line by line,
 * says {@code done} after each, and tells what is pushed.
 */
final class LiveTabsProcess {

    static final String PERSON = "person";
    static final String OPEN = "open";
    static final String SHOW = "show";
    static final String HIDE = "hide";
    static final String DONE = "done";
    static final String ROW = "row";

    /** As many at once as a proxy in front would let through. */
    private static final int AT_ONCE = 8;

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final URI base;
    private final String password;
    private final int tabsOfEach;
    private final HttpClient http = HttpClient.newBuilder()
            .executor(
                    Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory()))
            .build();
    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().factory());
    private final List<String[]> people = new ArrayList<>();
    private final List<LiveTab> tabs = new ArrayList<>();

    private LiveTabsProcess(URI base, String password, int tabsOfEach) {
        this.base = base;
        this.password = password;
        this.tabsOfEach = tabsOfEach;
    }

    public static void main(String[] arguments) throws Exception {
        LiveTabsProcess process =
                new LiveTabsProcess(URI.create(arguments[0]), arguments[1], Integer.parseInt(arguments[2]));
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            process.follow(order.split(" "));
        }
        System.exit(0);
    }

    private void follow(String[] order) throws ExecutionException, InterruptedException {
        switch (order[0]) {
            case PERSON -> people.add(order);
            case OPEN -> each(people, this::open);
            case SHOW -> each(tabs, tab -> tab.show(true));
            case HIDE -> each(tabs, tab -> tab.show(false));
            default -> throw new IllegalArgumentException(order[0]);
        }
        if (!order[0].equals(PERSON)) {
            say(DONE);
        }
    }

    private <T> void each(List<T> all, Consumer<T> work) throws ExecutionException, InterruptedException {
        List<Future<?>> under = new ArrayList<>();
        for (T one : List.copyOf(all)) {
            under.add(later.submit(() -> work.accept(one)));
        }
        for (Future<?> one : under) {
            one.get();
        }
    }

    private void open(String[] person) {
        String cookie = signIn(person[1]);
        long lead = Long.parseLong(person[2]);
        for (int i = 0; i < tabsOfEach; i++) {
            LiveTab tab = new LiveTab(http, later, base, cookie, lead, text -> pushed(lead, text));
            tab.open();
            synchronized (tabs) {
                tabs.add(tab);
            }
        }
    }

    private static void pushed(long lead, String text) {
        if (text.startsWith(LiveNews.BEGINNING)) {
            say(ROW + " " + lead + " " + ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()) + " "
                    + text.substring(LiveNews.BEGINNING.length()));
        }
    }

    private static void say(String line) {
        synchronized (System.out) {
            System.out.println(line);
        }
    }

    /** @return the cookies of the session */
    private String signIn(String email) {
        CookieManager cookies = new CookieManager();
        try (HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            String page = browser.send(
                            HttpRequest.newBuilder(base.resolve("/login")).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            Matcher csrf = CSRF.matcher(page);
            if (!csrf.find()) {
                throw new IllegalStateException("a login page without a token");
            }
            var answer = browser.send(
                    HttpRequest.newBuilder(base.resolve("/login"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("username=" + encoded(email) + "&password="
                                    + encoded(password) + "&_csrf=" + encoded(csrf.group(1))))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            if (answer.headers().firstValue("Location").orElse("/login").contains("/login")) {
                throw new IllegalStateException(email + " cannot sign in");
            }
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
