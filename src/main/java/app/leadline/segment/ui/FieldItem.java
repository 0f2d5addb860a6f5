package app.leadline.segment.ui;

import app.leadline.segment.RuleField;
import org.jspecify.annotations.Nullable;

/**
 * A field as it is offered: the same one under whatever search.
 *
 * @param heading of the group that begins with it; empty within a group
 * @param field null when it was deleted
 */
record FieldItem(
        String key, String label, String heading, @Nullable RuleField field) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldItem item && item.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
