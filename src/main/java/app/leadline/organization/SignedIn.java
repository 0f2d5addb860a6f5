package app.leadline.organization;

import app.leadline.shared.WorkspaceId;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The member behind the current request, in the workspace that this browser tab shows. */
@Component
public class SignedIn {

    private final Members members;
    private final Memberships memberships;

    SignedIn(Members members, Memberships memberships) {
        this.members = members;
        this.memberships = memberships;
    }

    /**
     * Remembered per browser tab, so that switching the workspace in one tab does not pull it away under another.
     *
     * @throws AccessDeniedException when nobody is signed in
     */
    public CurrentMember member() {
        UI ui = UI.getCurrent();
        @Nullable CurrentMember known = ui == null ? null : ComponentUtil.getData(ui, CurrentMember.class);
        if (known != null && isStill(known)) {
            return known;
        }
        CurrentMember found = load(authentication().getName());
        if (ui != null) {
            ComponentUtil.setData(ui, CurrentMember.class, found);
        }
        return found;
    }

    /**
     * Shows another workspace in this browser tab, and first in the next one.
     *
     * @throws AccessDeniedException when the member does not belong to it
     */
    @Transactional
    public CurrentMember workIn(WorkspaceId workspace) {
        CurrentMember there = member().in(workspace);
        memberships.requireMember(there);
        members.findByEmail(there.email()).orElseThrow().workIn(workspace);
        UI ui = UI.getCurrent();
        if (ui != null) {
            ComponentUtil.setData(ui, CurrentMember.class, there);
        }
        return there;
    }

    /** Leaves a workspace the member was put out of meanwhile, for the first of those that are left. */
    public CurrentMember recheck() {
        CurrentMember known = member();
        UI ui = UI.getCurrent();
        if (ui == null || memberships.roleOf(known.id(), known.workspace()).isPresent()) {
            return known;
        }
        CurrentMember elsewhere = load(known.email());
        ComponentUtil.setData(ui, CurrentMember.class, elsewhere);
        return elsewhere;
    }

    /** What reaches a page by push comes without a request; the page belongs to whoever opened it. */
    private static boolean isStill(CurrentMember known) {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        return now == null || now.getName().equals(known.email());
    }

    private CurrentMember load(String email) {
        Member member = members.findByEmail(email).orElseThrow(() -> new AccessDeniedException("no such member"));
        var workspaces = memberships.workspacesOf(member.id());
        WorkspaceId workspace = workspaces.stream()
                .map(Memberships.WorkspaceOf::id)
                .filter(id -> id.equals(member.currentWorkspace()))
                .findFirst()
                .or(() -> workspaces.stream().map(Memberships.WorkspaceOf::id).findFirst())
                .orElseThrow(() -> new AccessDeniedException("member of no workspace"));
        return new CurrentMember(member.id(), member.email(), member.name(), workspace);
    }

    private static Authentication authentication() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            throw new AccessDeniedException("nobody is signed in");
        }
        return authentication;
    }
}
