package app.leadline.organization;

/** What a member is in a workspace, the most powerful first. */
public enum Role {
    OWNER,
    ADMIN,
    MEMBER;

    /** Fields, tags, stages and segments are configured by owners and admins. */
    public boolean mayConfigure() {
        return this != MEMBER;
    }
}
