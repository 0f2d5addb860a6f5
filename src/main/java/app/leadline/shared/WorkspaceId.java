package app.leadline.shared;

/** The number of a workspace: an organization, or the personal workspace of one member. */
public record WorkspaceId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
