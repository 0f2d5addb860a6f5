package app.leadline.conversation;

/** Whoever started an import stopped it; nothing of it remains. */
public final class ImportCancelled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ImportCancelled() {
        super("import cancelled");
    }
}
