package app.leadline.demo;

import app.leadline.organization.CurrentMember;
import app.leadline.organization.Memberships;
import app.leadline.organization.Onboarding;
import app.leadline.organization.Role;
import app.leadline.organization.SignedIn;
import app.leadline.shared.MemberId;
import app.leadline.shared.WorkspaceId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Brings in the people and workspaces of {@code people.csv} and {@code workspaces.csv}. */
@Demo
class DemoPeople {

    /** Easy to type, and long enough for the rules. */
    static final String PASSWORD = "leadline-demo";

    private final Onboarding onboarding;
    private final Memberships memberships;
    private final SignedIn signedIn;

    DemoPeople(Onboarding onboarding, Memberships memberships, SignedIn signedIn) {
        this.onboarding = onboarding;
        this.memberships = memberships;
        this.signedIn = signedIn;
    }

    /** @param role in the workspace the person works in first */
    record Person(String key, String name, String email, String workspace, Role role, Map<String, Role> roles) {}

    static List<Person> people() {
        return Table.read("people.csv").rows().stream().map(DemoPeople::person).toList();
    }

    private static Person person(Table.Row row) {
        List<String[]> pairs =
                row.list("roles").stream().map(pair -> pair.split("=")).toList();
        Map<String, Role> roles = pairs.stream().collect(Collectors.toMap(p -> p[0], p -> Role.valueOf(p[1])));
        String first = pairs.getFirst()[0];
        return new Person(
                row.text("key"),
                row.text("name"),
                row.text("email"),
                first,
                roles.getOrDefault(first, Role.MEMBER),
                roles);
    }

    Cast moveIn() {
        Cast cast = new Cast();
        people().forEach(person -> cast.add(person.key(), arrive(person)));
        for (Table.Row row : Table.read("workspaces.csv").rows()) {
            found(cast, row.text("key"), row.text("name"));
        }
        people().forEach(person -> startIn(cast.workspace(person.workspace()), person));
        return cast;
    }

    private CurrentMember arrive(Person person) {
        MemberId id = onboarding.person(person.email(), person.name(), PASSWORD);
        WorkspaceId personal = memberships.workspacesOf(id).getFirst().id();
        return new CurrentMember(id, person.email().toLowerCase(Locale.ROOT), person.name(), personal);
    }

    private void found(Cast cast, String key, String name) {
        List<Person> team =
                people().stream().filter(p -> p.roles().containsKey(key)).toList();
        Person owner = team.stream()
                .filter(p -> p.roles().get(key) == Role.OWNER)
                .findFirst()
                .orElseThrow();
        WorkspaceId workspace =
                onboarding.organization(name, cast.as(owner.key(), Cast.OWN).id());
        cast.add(key, workspace);
        team.stream()
                .filter(p -> !p.equals(owner))
                .forEach(p -> onboarding.join(
                        workspace, cast.as(p.key(), Cast.OWN).id(), p.roles().getOrDefault(key, Role.MEMBER)));
    }

    /** As if the person had chosen it in the header, so that signing in shows where the leads are. */
    private void startIn(WorkspaceId workspace, Person person) {
        try {
            SecurityContextHolder.getContext()
                    .setAuthentication(
                            UsernamePasswordAuthenticationToken.authenticated(person.email(), null, List.of()));
            signedIn.workIn(workspace);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
