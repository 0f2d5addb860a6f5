package app.leadline.organization;

import app.leadline.shared.InvalidInput;
import app.leadline.shared.MemberId;
import app.leadline.shared.WorkspaceId;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings people and workspaces into being. Callers check who may; see the members page and the set-up page. */
@Service
@Transactional
public class Onboarding {

    private final Members members;
    private final Workspaces workspaces;
    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Onboarding(
            Members members,
            Workspaces workspaces,
            JdbcClient jdbc,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.members = members;
        this.workspaces = workspaces;
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A new person with a personal workspace of their own.
     *
     * @param password null when the person will choose one through a one-time link
     * @throws InvalidInput for "email" when the address is taken
     */
    public MemberId person(String email, String name, @Nullable String password) {
        if (members.findByEmail(email.strip().toLowerCase(Locale.ROOT)).isPresent()) {
            throw new InvalidInput("email", "organization.invalid.emailTaken");
        }
        String hash = password == null ? null : passwords.encode(password);
        Member member = members.save(new Member(email, name, hash, clock.instant()));
        WorkspaceId personal = workspace(WorkspaceKind.PERSONAL, member.name());
        join(personal, member.id(), Role.OWNER);
        member.workIn(personal);
        return member.id();
    }

    /** A new organization, owned by one person, who sees it at the next sign-in. */
    public WorkspaceId organization(String name, MemberId owner) {
        WorkspaceId organization = workspace(WorkspaceKind.ORGANIZATION, name.strip());
        join(organization, owner, Role.OWNER);
        members.findById(owner.value()).orElseThrow().workIn(organization);
        return organization;
    }

    private WorkspaceId workspace(WorkspaceKind kind, String name) {
        WorkspaceId created = workspaces
                .saveAndFlush(new Workspace(kind, name, clock.instant()))
                .id();
        events.publishEvent(new WorkspaceCreated(created));
        return created;
    }

    public void join(WorkspaceId workspace, MemberId member, Role role) {
        workspaces.flush();
        jdbc.sql("insert into membership (workspace_id, member_id, role, joined_at) values (?, ?, ?, ?)")
                .params(workspace.value(), member.value(), role.name(), java.sql.Timestamp.from(clock.instant()))
                .update();
    }
}
