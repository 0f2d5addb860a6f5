package app.leadline.conversation;

import app.leadline.conversation.export.ExportOutline;
import app.leadline.shared.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param done of {@code total}: bytes while checking, messages while importing
 * @param outline what is in the file; null until it has been checked
 * @param report null until it is done
 * @param problem why it failed; null unless it did
 */
public record ImportState(
        Phase phase,
        long done,
        long total,
        @Nullable ExportOutline outline,
        @Nullable ImportReport report,
        @Nullable Sentence problem) {

    /** One after the other; any of the last three is the end. */
    public enum Phase {
        CHECKING,
        /** Waits for somebody to choose chats. */
        CHECKED,
        IMPORTING,
        DONE,
        FAILED,
        CANCELLED
    }

    static final ImportState BEGIN = new ImportState(Phase.CHECKING, 0, 1, null, null, null);

    public boolean ended() {
        return phase.compareTo(Phase.DONE) >= 0;
    }

    ImportState at(long done, long total) {
        return new ImportState(phase, done, total, outline, report, problem);
    }

    ImportState checked(ExportOutline found) {
        return new ImportState(Phase.CHECKED, 1, 1, found, null, null);
    }

    ImportState importing() {
        return new ImportState(Phase.IMPORTING, 0, 1, outline, null, null);
    }

    ImportState done(ImportReport result) {
        return new ImportState(Phase.DONE, total, total, outline, result, null);
    }

    ImportState failed(Sentence why) {
        return new ImportState(Phase.FAILED, done, total, outline, null, why);
    }

    ImportState cancelled() {
        return new ImportState(Phase.CANCELLED, done, total, outline, null, null);
    }
}
