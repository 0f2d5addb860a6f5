package app.leadline.intelligence.langchain;

import app.leadline.intelligence.WriterFailure;
import app.leadline.intelligence.WriterFailure.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** One request and its answer. It ends when it is closed, when its time is over, or when the thread that reads is interrupted. */
final class Exchange implements AutoCloseable {

    private final CompletableFuture<HttpResponse<InputStream>> sent;
    private final CompletableFuture<Void> deadline = new CompletableFuture<>();
    private volatile boolean late;

    /** @param timeout from now on, for all of it */
    Exchange(CompletableFuture<HttpResponse<InputStream>> sent, Duration timeout) {
        this.sent = sent;
        deadline.orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS).whenComplete((closed, over) -> {
            if (over != null) {
                late = true;
                stop();
            }
        });
    }

    /** Waits for its head. */
    HttpResponse<InputStream> response() throws IOException {
        try {
            return sent.get();
        } catch (InterruptedException cancelled) {
            throw new WriterFailure(Kind.CANCELLED, null, cancelled);
        } catch (CancellationException stopped) {
            throw new IOException(stopped);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException broken ? broken : new IOException(failed.getCause());
        }
    }

    /**
     * What it means that reading failed.
     *
     * @param begun whether a part of the answer had come
     */
    WriterFailure why(IOException broken, boolean begun) {
        if (late) {
            return new WriterFailure(Kind.TIMEOUT, null, broken);
        }
        if (Thread.interrupted()) {
            return new WriterFailure(Kind.CANCELLED, null, broken);
        }
        return new WriterFailure(begun ? Kind.CUT_OFF : Kind.UNAVAILABLE, null, broken);
    }

    @Override
    public void close() {
        deadline.complete(null);
        stop();
    }

    /** Whoever reads finds the stream closed. */
    private void stop() {
        sent.cancel(true);
        if (sent.state() == CompletableFuture.State.SUCCESS) {
            try {
                sent.resultNow().body().close();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }
}
