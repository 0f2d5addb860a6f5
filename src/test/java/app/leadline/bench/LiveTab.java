package app.leadline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A browser tab that shows the Messages tab of a lead, without the browser: tells the server what the scripts there tell, and hears
 * what is pushed through a WebSocket of its own.
 */
final class LiveTab implements WebSocket.Listener {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ROOT = 1;
    private static final long PATIENCE_SECONDS = 60;

    /** As long as {@code messages.js} waits before it says that a message was seen. */
    private static final long A_LOOK_MS = 700;

    private final HttpClient http;
    private final ScheduledExecutorService later;
    private final URI base;
    private final String cookie;
    private final long lead;
    private final Consumer<String> newest;
    private final StringBuilder frame = new StringBuilder();
    private final CompletableFuture<Boolean> shown = new CompletableFuture<>();
    private final ReentrantLock asking = new ReentrantLock();
    private int ui;
    private String token = "";
    private int answered;
    private int sent;
    private int list;
    private String key = "";
    private String seen = "";
    private boolean visible;

    /**
     * @param cookie of somebody who is signed in
     * @param newest told the text of the newest message, whenever messages are pushed
     */
    LiveTab(
            HttpClient http,
            ScheduledExecutorService later,
            URI base,
            String cookie,
            long lead,
            Consumer<String> newest) {
        this.http = http;
        this.later = later;
        this.base = base;
        this.cookie = cookie;
        this.lead = lead;
        this.newest = newest;
    }

    /** Behind other windows, as a tab that somebody has opened for later. Returns when its messages are there. */
    void open() {
        String route = "leads/" + lead + "/messages";
        JsonNode config = ask(HttpRequest.newBuilder(base.resolve("/?v-r=init&location="
                        + URLEncoder.encode(route, StandardCharsets.UTF_8)
                        + "&query=&v-sw=1440&v-sh=900&v-ww=1440&v-wh=900&v-bw=1440&v-bh=900&v-tzid=Europe/Berlin"
                        + "&v-pv=HIDDEN")))
                .path("appConfig");
        JsonNode first = config.path("uidl");
        ui = config.path("v-uiId").asInt();
        token = first.path("Vaadin-Security-Key").asString();
        listen(first.path("Vaadin-Push-ID").asString());
        event(
                ROOT,
                "ui-navigate",
                Map.of("route", route, "query", "", "appShellTitle", "", "historyState", Map.of(), "trigger", ""));
        shown.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        // A browser that has drawn the page soon says something. Until then the server keeps its answer, the whole
        // page, for one
        // that did not get it.
        show(false);
    }

    private void listen(String pushId) {
        URI push = URI.create(
                "ws://" + base.getAuthority() + "/VAADIN/push?v-r=push&v-uiId=" + ui + "&v-pushId="
                        + pushId
                        + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.5-javascript&X-Atmosphere-Transport=websocket"
                        + "&X-Atmosphere-TrackMessageSize=true&Content-Type=application/json;%20charset=UTF-8&X-atmo-protocol=true");
        http.newWebSocketBuilder()
                .header("Cookie", cookie)
                .buildAsync(push, this)
                .join();
    }

    /** As when somebody turns to another window, or comes back. */
    void show(boolean now) {
        event(
                ROOT,
                "vaadin-page-visibility-change",
                Map.of("event.detail", now ? "VISIBLE" : "HIDDEN", "for", "trailing"));
        synchronized (this) {
            visible = now;
        }
        look();
    }

    private void look() {
        later.schedule(
                () -> {
                    String toTell = newlySeen();
                    if (!toTell.isEmpty()) {
                        event(list, "messages-seen", Map.of("event.detail.key", toTell));
                    }
                },
                A_LOOK_MS,
                TimeUnit.MILLISECONDS);
    }

    private synchronized String newlySeen() {
        if (!visible || key.equals(seen)) {
            return "";
        }
        seen = key;
        return key;
    }

    /** One after the other, as a browser does; what is pushed meanwhile is read without waiting for the answer. */
    private void event(int node, String type, Map<String, ?> data) {
        asking.lock();
        try {
            take(ask(HttpRequest.newBuilder(base.resolve("/?v-r=uidl&v-uiId=" + ui))
                    .header("Content-Type", "application/json; charset=UTF-8")
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of(
                            "csrfToken",
                            token,
                            "rpc",
                            List.of(Map.of("type", "event", "node", node, "event", type, "data", data)),
                            "syncId",
                            answered(),
                            "clientId",
                            sent++))))));
        } finally {
            asking.unlock();
        }
    }

    private synchronized int answered() {
        return answered;
    }

    private JsonNode ask(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.header("Cookie", cookie).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " from " + answer.uri());
            }
            return JSON.readTree(answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        frame.append(data);
        if (last) {
            // Its length, a bar, the message; what is not Vaadin's keeps the line open.
            int begin = frame.indexOf("|") + 1;
            if (begin < frame.length() && frame.charAt(begin) == '{') {
                take(JSON.readTree(frame.substring(begin)));
            }
            frame.setLength(0);
        }
        return WebSocket.Listener.super.onText(socket, data, last);
    }

    private void take(JsonNode said) {
        synchronized (this) {
            answered = Math.max(answered, said.path("syncId").asInt(0));
        }
        for (JsonNode call : said.path("execute")) {
            if (call.path(call.size() - 1).asString("").contains("$connector.set(")) {
                rows(
                        call.path(0).path("@v-node").asInt(),
                        call.path(2).path(call.path(2).size() - 1));
            }
        }
    }

    private void rows(int node, JsonNode last) {
        JsonNode bubble = last.propertyStream()
                .map(Map.Entry::getValue)
                .filter(JsonNode::isObject)
                .findFirst()
                .orElseThrow();
        synchronized (this) {
            list = node;
            key = bubble.path("side").asString("").equals("theirs")
                    ? last.path("key").asString()
                    : key;
        }
        shown.complete(true);
        newest.accept(bubble.path("text")
                .valueStream()
                .map(part -> part.path("t").asString(""))
                .collect(Collectors.joining()));
        look();
    }
}
