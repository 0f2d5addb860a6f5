package app.leadline.organization;

import app.leadline.shared.MemberId;
import app.leadline.shared.WorkspaceId;

/**
 * Who asks, and in which workspace they are looking. It carries no role on purpose: a role can be taken away while a
 * page is open, so policies look it up with {@link Memberships} each time.
 *
 * @param workspace the workspace chosen in the header; a lead may belong to another one of the member's
 */
public record CurrentMember(MemberId id, String email, String name, WorkspaceId workspace) {

    public CurrentMember in(WorkspaceId other) {
        return new CurrentMember(id, email, name, other);
    }
}
