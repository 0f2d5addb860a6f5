package app.leadline.organization;

import app.leadline.shared.InvalidInput;
import app.leadline.shared.MemberId;
import app.leadline.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The members of the organization the asker is looking at. Every method throws {@link AccessDeniedException} when
 * {@link OrganizationPolicy} says no, and {@link InvalidInput} with a sentence per field.
 */
@Service
@Transactional
public class OrganizationService {

    private final OrganizationPolicy policy;
    private final Onboarding onboarding;
    private final Invitations invitations;
    private final Members members;
    private final Workspaces workspaces;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    OrganizationService(
            OrganizationPolicy policy,
            Onboarding onboarding,
            Invitations invitations,
            Members members,
            Workspaces workspaces,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.policy = policy;
        this.onboarding = onboarding;
        this.invitations = invitations;
        this.members = members;
        this.workspaces = workspaces;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Owners first, then admins, then members; by e-mail address. */
    @Transactional(readOnly = true)
    public List<TeamMember> team(CurrentMember asker) {
        policy.permissions(asker);
        return jdbc.sql("""
                        select p.id, p.email, p.name, m.role, p.password_hash is null as pending, m.joined_at
                        from membership m join member p on p.id = m.member_id where m.workspace_id = ?
                        order by case m.role when 'OWNER' then 0 when 'ADMIN' then 1 else 2 end, p.email""")
                .param(asker.workspace().value())
                .query((rs, row) -> new TeamMember(
                        new MemberId(rs.getLong("id")),
                        rs.getString("email"),
                        rs.getString("name"),
                        Role.valueOf(rs.getString("role")),
                        rs.getBoolean("pending"),
                        rs.getTimestamp("joined_at").toInstant()))
                .list();
    }

    /**
     * @return the link for a new person to choose a password with; empty when the person already signs in
     * @throws InvalidInput for "email" when it is none, is here already, or is somebody another organization has invited
     *     and who has not come yet: whoever holds that link would come in here as well
     */
    public Optional<OneTimeLink> add(CurrentMember asker, String email, Role role) {
        lock(asker);
        policy.require(asker, p -> p.add(role));
        String address = EmailAddress.parse(email);
        Optional<Member> known = members.findByEmail(address);
        MemberId id = known.map(Member::id).orElseGet(() -> onboarding.person(address, nameFrom(address), null));
        if (roleOf(asker, id).isPresent()) {
            throw new InvalidInput("email", "organization.invalid.alreadyMember");
        }
        boolean pending = known.map(m -> m.passwordHash() == null).orElse(true);
        if (pending && organizationsOf(id) > 0) {
            throw new InvalidInput("email", "organization.invalid.invitedElsewhere");
        }
        onboarding.join(asker.workspace(), id, role);
        if (pending) {
            members.findById(id.value()).orElseThrow().workIn(asker.workspace());
        }
        changed(asker, id);
        return pending ? Optional.of(invitations.create(id, address, asker.workspace())) : Optional.empty();
    }

    /** @throws InvalidInput for "role" when the last owner would be gone */
    public void changeRole(CurrentMember asker, MemberId member, Role to) {
        lock(asker);
        Role from = requireHere(asker, member);
        policy.require(asker, p -> p.changeRole(from, to));
        if (from == to) {
            return;
        }
        keepAnOwner(asker, from);
        jdbc.sql("update membership set role = ? where workspace_id = ? and member_id = ?")
                .params(to.name(), asker.workspace().value(), member.value())
                .update();
        changed(asker, member);
    }

    /** @throws InvalidInput when it is the last owner */
    public void remove(CurrentMember asker, MemberId member) {
        lock(asker);
        Role role = requireHere(asker, member);
        policy.require(asker, p -> p.remove(role));
        delete(asker, member, role);
    }

    /** @throws InvalidInput when it is the last owner who wants to go */
    public void leave(CurrentMember asker) {
        lock(asker);
        policy.require(asker, OrganizationPermissions::leave);
        delete(asker, asker.id(), requireHere(asker, asker.id()));
    }

    /** A new link for somebody who has not chosen a password yet; the former one no longer works. */
    public OneTimeLink newLink(CurrentMember asker, MemberId member) {
        lock(asker);
        Role role = requireHere(asker, member);
        policy.require(asker, p -> p.changeRole(role, role));
        Member person = members.findById(member.value()).orElseThrow();
        if (person.passwordHash() != null) {
            throw new InvalidInput("", "organization.invalid.notPending", person.name());
        }
        if (organizationsOf(member) > 1) {
            throw new InvalidInput("", "organization.invalid.invitedElsewhere");
        }
        return invitations.create(member, person.email(), asker.workspace());
    }

    /** A new organization, owned by the asker. */
    public WorkspaceId create(CurrentMember asker, String name) {
        WorkspaceId created = onboarding.organization(DisplayName.parse("name", name), asker.id());
        events.publishEvent(new MembershipChanged(asker.id(), created));
        return created;
    }

    private void delete(CurrentMember asker, MemberId member, Role role) {
        keepAnOwner(asker, role);
        jdbc.sql("delete from membership where workspace_id = ? and member_id = ?")
                .params(asker.workspace().value(), member.value())
                .update();
        invitations.withdraw(member);
        changed(asker, member);
    }

    private void keepAnOwner(CurrentMember asker, Role loses) {
        if (loses == Role.OWNER && owners(asker) == 1) {
            throw new InvalidInput("role", "organization.invalid.lastOwner");
        }
    }

    private long owners(CurrentMember asker) {
        return jdbc.sql("select count(*) from membership where workspace_id = ? and role = 'OWNER'")
                .param(asker.workspace().value())
                .query(Long.class)
                .single();
    }

    private Optional<Role> roleOf(CurrentMember asker, MemberId member) {
        return jdbc.sql("select role from membership where workspace_id = ? and member_id = ?")
                .params(asker.workspace().value(), member.value())
                .query(String.class)
                .optional()
                .map(Role::valueOf);
    }

    private Role requireHere(CurrentMember asker, MemberId member) {
        policy.permissions(asker);
        return roleOf(asker, member).orElseThrow(() -> new InvalidInput("", "organization.invalid.notHere"));
    }

    private long organizationsOf(MemberId member) {
        return jdbc.sql("""
                        select count(*) from membership m join workspace w on w.id = m.workspace_id
                        where m.member_id = ? and w.kind = 'ORGANIZATION'""").param(member.value()).query(Long.class).single();
    }

    private void lock(CurrentMember asker) {
        if (workspaces.locked(asker.workspace().value()).isEmpty()) {
            throw new AccessDeniedException("no such workspace");
        }
    }

    private void changed(CurrentMember asker, MemberId member) {
        events.publishEvent(new MembershipChanged(member, asker.workspace()));
        events.publishEvent(new TeamChanged(asker.workspace()));
    }

    /** Until the person says it better on the page behind the link. */
    private static String nameFrom(String address) {
        return DisplayName.parse("email", address.substring(0, Math.min(address.indexOf('@'), 64)));
    }
}
