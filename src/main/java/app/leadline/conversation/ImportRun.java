package app.leadline.conversation;

import app.leadline.conversation.export.ExportFile;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.Sentence;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/**
 * One import from the uploaded file to the report. It works on threads of its own and goes on when nobody looks; whoever
 * looks reads {@link #state()} and listens.
 */
public final class ImportRun {

    private static final Logger log = LoggerFactory.getLogger(ImportRun.class);
    private static final long BETWEEN_NEWS = 200_000_000;

    private final CurrentMember owner;
    private final ExportFile file;
    private final ImportDesk desk;
    private final Set<Consumer<ImportState>> listeners = new CopyOnWriteArraySet<>();
    private volatile ImportState state = ImportState.BEGIN;
    private volatile boolean stopped;
    private volatile long lastNews = System.nanoTime();

    ImportRun(CurrentMember owner, ExportFile file, ImportDesk desk) {
        this.owner = owner;
        this.file = file;
        this.desk = desk;
    }

    public ImportState state() {
        return state;
    }

    /**
     * Calls the listener at each new phase, and a few times a second in between, on the thread that works.
     *
     * @return ends it
     */
    public Runnable listen(Consumer<ImportState> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * Imports these chats in the background.
     *
     * @throws InvalidInput when the member has another import running
     */
    public synchronized void start(List<ChatChoice> choices) {
        if (state.phase() != ImportState.Phase.CHECKED) {
            return;
        }
        desk.begin(owner, this);
        become(state.importing());
        desk.work(() -> attempt(now -> now.done(desk.write(owner, file, now, choices, this::progress))));
    }

    /** Stops it wherever it is; nothing of it remains. Does nothing when it has ended. */
    public synchronized void cancel() {
        stopped = true;
        if (state.phase() == ImportState.Phase.CHECKED) {
            become(state.cancelled());
        }
    }

    void check() {
        desk.work(() -> attempt(now -> now.checked(file.check(this::progress))));
    }

    private void attempt(Function<ImportState, ImportState> work) {
        ImportState next;
        try {
            next = work.apply(state);
        } catch (ImportCancelled cancelled) {
            next = state.cancelled();
        } catch (InvalidInput wrong) {
            next = state.failed(wrong.sentence());
        } catch (AccessDeniedException denied) {
            next = state.failed(Sentence.of("conversation.import.notAllowed"));
        } catch (RuntimeException failure) {
            log.error("an import failed", failure);
            next = state.failed(Sentence.of("conversation.import.failed"));
        }
        become(next);
    }

    private void progress(long done, long total) {
        if (stopped) {
            throw new ImportCancelled();
        }
        long now = System.nanoTime();
        if (now - lastNews > BETWEEN_NEWS) {
            lastNews = now;
            state = state.at(done, total);
            tell();
        }
    }

    private synchronized void become(ImportState next) {
        boolean tooLate = stopped && next.phase() == ImportState.Phase.CHECKED;
        state = tooLate ? next.cancelled() : next;
        if (state.ended()) {
            desk.ended(owner, this, file.path());
        }
        tell();
    }

    boolean isWatched() {
        return !listeners.isEmpty();
    }

    private void tell() {
        ImportState now = state;
        listeners.forEach(listener -> listener.accept(now));
    }
}
