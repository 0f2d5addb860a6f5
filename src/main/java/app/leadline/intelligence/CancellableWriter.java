package app.leadline.intelligence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A writer whose work ends when it is no longer wanted. */
record CancellableWriter(StorylineWriter writer, Interruptible wanted) implements StorylineWriter {

    @Override
    public Author author() {
        return writer.author();
    }

    @Override
    public Draft write(Brief brief, Watcher watcher) {
        return wanted.waitFor(() -> writer.write(brief, watcher));
    }

    @Override
    public Optional<Digester> digester() {
        return writer.digester()
                .map(one -> (Locale language, List<Fact.Said> messages, Waits waits) ->
                        wanted.waitFor(() -> one.digest(language, messages, waits)));
    }
}
