package app.leadline.intelligence.langchain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A server on this machine that answers each request as its script says, byte by byte. Whatever is not in the script is a 418. */
final class LocalProvider implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;

    private final ServerSocket socket;
    private final Queue<Reply> script = new ConcurrentLinkedQueue<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Semaphore hangUps = new Semaphore(0);

    LocalProvider() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Thread.ofVirtual().start(this::accept);
    }

    record Request(String path, Map<String, String> headers, String body) {}

    /** What is said to one request. */
    interface Reply {
        void say(Line line) throws IOException, InterruptedException;
    }

    String address() {
        return "http://localhost:" + socket.getLocalPort();
    }

    /** The next requests are answered like this, one after the other. */
    void script(Reply... replies) {
        script.clear();
        requests.clear();
        hangUps.drainPermits();
        script.addAll(List.of(replies));
    }

    List<Request> requests() {
        return requests;
    }

    /** Waits until a client has ended a connection in the middle of an answer. */
    boolean hungUp() throws InterruptedException {
        return hangUps.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            Line line = new Line(client);
            requests.add(line.read());
            Reply reply = script.poll();
            (reply == null ? (Reply) other -> other.whole(418, "text/plain", "not in the script") : reply).say(line);
        } catch (IOException hungUp) {
            hangUps.release();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** One connection. */
    static final class Line {

        private final InputStream in;
        private final OutputStream out;

        Line(Socket client) throws IOException {
            in = client.getInputStream();
            out = client.getOutputStream();
        }

        private Request read() throws IOException {
            String[] first = line().split(" ");
            Map<String, String> headers = new HashMap<>();
            for (String header = line(); !header.isEmpty(); header = line()) {
                int colon = header.indexOf(':');
                headers.put(
                        header.substring(0, colon).toLowerCase(Locale.ROOT),
                        header.substring(colon + 1).strip());
            }
            byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
            return new Request(first[1], headers, new String(body, StandardCharsets.UTF_8));
        }

        private String line() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("no request");
                }
                line.write(c);
            }
            return line.toString(StandardCharsets.UTF_8).strip();
        }

        /** A whole answer of one piece. */
        void whole(int status, String type, String body, String... headers) throws IOException {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            head(status, type, "content-length: " + bytes.length, String.join("\r\n", headers));
            out.write(bytes);
            out.flush();
        }

        /** Begins a stream. */
        void begin() throws IOException {
            head(200, "text/event-stream", "transfer-encoding: chunked");
        }

        private void head(int status, String type, String... headers) throws IOException {
            StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Said\r\ncontent-type: " + type + "\r\n");
            List.of(headers).stream()
                    .filter(one -> !one.isEmpty())
                    .forEach(one -> head.append(one).append("\r\n"));
            out.write((head + "connection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        void send(String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            if (bytes.length == 0) {
                // It would be the end.
                return;
            }
            out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.write(bytes);
            out.write("\r\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        /** Ends a stream as it should end. Without it the connection breaks off. */
        void end() throws IOException {
            out.write("0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        /** Says nothing until the client ends the connection. */
        void silent() throws IOException {
            in.transferTo(OutputStream.nullOutputStream());
            throw new IOException("the client has hung up");
        }
    }
}
