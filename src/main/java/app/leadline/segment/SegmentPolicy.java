package app.leadline.segment;

import app.leadline.organization.CurrentMember;
import app.leadline.organization.Memberships;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may see the segments of the workspace they look at, and who may define them. Services throw by it, views hide by it; roles are
 * read each time.
 */
@Component
public class SegmentPolicy {

    private final Memberships memberships;

    SegmentPolicy(Memberships memberships) {
        this.memberships = memberships;
    }

    /** Every member of the workspace. */
    public boolean maySee(CurrentMember member) {
        return memberships.roleOf(member.id(), member.workspace()).isPresent();
    }

    /** Owners and admins, and everybody in their personal workspace. */
    public boolean mayDefine(CurrentMember member) {
        return memberships.mayConfigure(member);
    }

    /** @throws AccessDeniedException unless {@link #maySee} */
    public void requireSee(CurrentMember member) {
        memberships.requireMember(member);
    }

    /** @throws AccessDeniedException unless {@link #mayDefine} */
    public void requireDefine(CurrentMember member) {
        memberships.requireConfigure(member);
    }
}
