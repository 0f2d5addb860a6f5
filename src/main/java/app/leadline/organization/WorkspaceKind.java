package app.leadline.organization;

/** A personal workspace has exactly one member, an organization any number. */
public enum WorkspaceKind {
    PERSONAL,
    ORGANIZATION
}
