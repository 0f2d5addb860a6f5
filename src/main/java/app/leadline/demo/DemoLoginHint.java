package app.leadline.demo;

import app.leadline.demo.DemoPeople.Person;
import app.leadline.organization.Role;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.LoginHint;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The people of the demo, for the login page: a click signs in as one of them. */
@Demo
class DemoLoginHint implements LoginHint {

    private final List<Login> logins;

    DemoLoginHint() {
        Map<String, String> workspaces = Table.read("workspaces.csv").rows().stream()
                .collect(Collectors.toMap(row -> row.text("key"), row -> row.text("name")));
        this.logins = DemoPeople.people().stream()
                .map(person -> new Login(person.email(), DemoPeople.PASSWORD, about(person, workspaces)))
                .toList();
    }

    @Override
    public List<Login> logins() {
        return logins;
    }

    private static Sentence about(Person person, Map<String, String> workspaces) {
        String where = workspaces.getOrDefault(person.workspace(), person.workspace());
        if (person.roles().size() > 1) {
            return Sentence.of("demo.login.several", person.name(), where);
        }
        return Sentence.of(role(person.role()), person.name(), where);
    }

    private static String role(Role role) {
        return switch (role) {
            case OWNER -> "demo.login.owner";
            case ADMIN -> "demo.login.admin";
            case MEMBER -> "demo.login.member";
        };
    }
}
