package app.leadline.organization;

import java.util.Arrays;
import java.util.List;

/** What one member may do with the members of one workspace. */
public record OrganizationPermissions(WorkspaceKind kind, Role role) {

    /** Whether there is anything to manage at all: a personal workspace has one member for good. */
    public boolean manage() {
        return kind == WorkspaceKind.ORGANIZATION && role.mayConfigure();
    }

    public boolean add(Role as) {
        return manage() && reaches(as);
    }

    public boolean changeRole(Role from, Role to) {
        return manage() && reaches(from) && reaches(to);
    }

    public boolean remove(Role of) {
        return manage() && reaches(of);
    }

    public boolean leave() {
        return kind == WorkspaceKind.ORGANIZATION;
    }

    public List<Role> assignable() {
        return Arrays.stream(Role.values()).filter(this::add).toList();
    }

    /** Owners stand above admins: an admin neither touches nor makes one. */
    private boolean reaches(Role other) {
        return role == Role.OWNER || other != Role.OWNER;
    }
}
