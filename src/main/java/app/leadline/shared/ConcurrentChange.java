package app.leadline.shared;

import org.jspecify.annotations.Nullable;

/**
 * The value somebody wanted to change is no longer the one they saw. Nothing has been saved; {@link #current()} is what
 * stands there now.
 */
public final class ConcurrentChange extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final @Nullable String current;

    /**
     * @param field the field as in {@code FieldChange}
     * @param current its value now in canonical form, null when empty
     */
    public ConcurrentChange(String field, @Nullable String current) {
        super("changed by somebody else meanwhile: " + field);
        this.field = field;
        this.current = current;
    }

    public String field() {
        return field;
    }

    public @Nullable String current() {
        return current;
    }
}
