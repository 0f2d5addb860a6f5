package app.leadline.demo;

import app.leadline.organization.CurrentMember;
import app.leadline.shared.WorkspaceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The people of the demo and the workspaces they work in, by their keys in the resource files. */
class Cast {

    static final String OWN = "own";

    private final Map<String, WorkspaceId> workspaces = new HashMap<>();
    private final Map<String, CurrentMember> people = new HashMap<>();

    /** @param member looking at the personal workspace */
    void add(String person, CurrentMember member) {
        people.put(person, member);
    }

    void add(String workspace, WorkspaceId id) {
        workspaces.put(workspace, id);
    }

    /** @param workspace a key, or {@link #OWN} for the personal one */
    CurrentMember as(String person, String workspace) {
        CurrentMember member = Objects.requireNonNull(people.get(person), () -> "nobody is called " + person);
        return workspace.equals(OWN) ? member : member.in(workspace(workspace));
    }

    /**
     * Everybody who belongs to a workspace, looking at it.
     *
     * @param owner whose personal workspace is meant by {@link #OWN}
     */
    List<CurrentMember> team(String workspace, String owner) {
        if (workspace.equals(OWN)) {
            return List.of(as(owner, OWN));
        }
        return DemoPeople.people().stream()
                .filter(person -> person.roles().containsKey(workspace))
                .map(person -> as(person.key(), workspace))
                .toList();
    }

    WorkspaceId workspace(String key) {
        return Objects.requireNonNull(workspaces.get(key), () -> "no workspace " + key);
    }
}
