package app.leadline.conversation;

import app.leadline.conversation.export.ExportFile;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.MemberId;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Service;

/**
 * Takes exports and imports them in the background, one at a time for each member. An import goes on when the page that
 * began it is closed; whoever comes back finds it here.
 */
@Service
public class ImportDesk {

    private final ConversationImport imports;
    private final ImportFiles files;
    private final Clock clock;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("import-", 0).factory());
    private final Map<MemberId, ImportRun> current = new ConcurrentHashMap<>();

    ImportDesk(ConversationImport imports, ImportFiles files, Clock clock) {
        this.imports = imports;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Stores an export and begins to check it. Blocks while the content comes in.
     *
     * @param zone of the computer that made it, for exports so old that they do not tell
     * @throws InvalidInput for "file" when it is larger than allowed
     */
    public ImportRun receive(CurrentMember asker, InputStream content, ZoneId zone) throws IOException {
        ExportFile file = new ExportFile(files.store(content), zone, clock.instant());
        ImportRun run = new ImportRun(asker, file, this);
        run.check();
        return run;
    }

    /** The asker's import that is writing messages just now, or that ended while nobody looked; that one is told once. */
    public Optional<ImportRun> current(CurrentMember asker) {
        ImportRun run = current.get(asker.id());
        if (run != null && run.state().ended()) {
            current.remove(asker.id(), run);
        }
        return Optional.ofNullable(run);
    }

    void begin(CurrentMember owner, ImportRun run) {
        ImportRun first =
                current.merge(owner.id(), run, (known, one) -> known.state().ended() ? one : known);
        if (first != run) {
            throw new InvalidInput("file", "conversation.import.busy");
        }
    }

    ImportReport write(
            CurrentMember owner,
            ExportFile file,
            ImportState state,
            List<ChatChoice> choices,
            ImportProgress progress) {
        return imports.run(owner, file, Objects.requireNonNull(state.outline()), choices, progress);
    }

    void ended(CurrentMember owner, ImportRun run, Path file) {
        if (run.isWatched()) {
            current.remove(owner.id(), run);
        }
        files.delete(file);
    }

    void work(Runnable task) {
        threads.execute(task);
    }

    @PreDestroy
    void stop() {
        current.values().forEach(ImportRun::cancel);
        threads.close();
    }
}
