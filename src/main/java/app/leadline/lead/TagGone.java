package app.leadline.lead;

import app.leadline.shared.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * A tag is deleted or merged into another one, in this transaction; the leads have lost it already.
 *
 * @param into the tag that takes its place; null when none does
 */
public record TagGone(
        WorkspaceId workspace, Tag tag, @Nullable Tag into) {}
