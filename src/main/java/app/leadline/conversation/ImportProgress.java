package app.leadline.conversation;

/** Hears how far an import has come, on the thread that imports. */
@FunctionalInterface
public interface ImportProgress {

    ImportProgress NONE = (done, total) -> {};

    /**
     * Called often; must come back at once.
     *
     * @param done of {@code total}: bytes while the file is checked, messages while they are imported
     * @throws ImportCancelled to stop; nothing of the import remains then
     */
    void at(long done, long total);
}
