package app.leadline.intelligence.langchain;

import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Stands between LangChain4j's parser, which logs what goes wrong with an event and goes on as if nothing had, and what reads the events:
 * the first thing that goes wrong ends the stream.
 */
final class Events implements ServerSentEventListener {

    private final ServerSentEventListener reader;
    private boolean begun;
    private @Nullable IOException broken;
    private @Nullable RuntimeException failed;

    Events(ServerSentEventListener reader) {
        this.reader = reader;
    }

    boolean begun() {
        return begun;
    }

    @Override
    public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
        begun = true;
        try {
            reader.onEvent(event, context);
        } catch (RuntimeException wrong) {
            failed = wrong;
            context.parsingHandle().cancel();
        }
    }

    @Override
    public void onError(Throwable error) {
        broken = error instanceof IOException one ? one : new IOException(error);
    }

    /**
     * The stream has ended.
     *
     * @throws IOException when it broke
     */
    void close() throws IOException {
        if (failed != null) {
            throw failed;
        }
        if (broken != null) {
            throw broken;
        }
        reader.onClose();
    }
}
