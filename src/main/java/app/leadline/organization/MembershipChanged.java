package app.leadline.organization;

import app.leadline.shared.LiveEvent;
import app.leadline.shared.MemberId;
import app.leadline.shared.WorkspaceId;

/** A member has joined or left a workspace, or has another role in it; the open pages of that member listen. */
public record MembershipChanged(MemberId member, WorkspaceId workspace) implements LiveEvent {

    /** Of one member, whichever workspace it is about. */
    public record Of(MemberId member) {}

    @Override
    public Object topic() {
        return new Of(member);
    }
}
