package app.leadline.organization;

import app.leadline.shared.InvalidInput;
import app.leadline.shared.MemberId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What signing in has to know of a member; nothing else reads password hashes. */
@Component
@Transactional
public class Credentials {

    private final Members members;
    private final PasswordRules rules;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;

    Credentials(Members members, PasswordRules rules, PasswordEncoder passwords, ApplicationEventPublisher events) {
        this.members = members;
        this.rules = rules;
        this.passwords = passwords;
        this.events = events;
    }

    /**
     * @param passwordHash as the delegating encoder wrote it
     * @param version rises with every new password
     */
    public record Login(MemberId member, String email, String passwordHash, int version) {}

    /** Empty for an unknown address, and for a member who has not chosen a password yet. */
    @Transactional(readOnly = true)
    public Optional<Login> of(String email) {
        return members.findByEmail(email.strip().toLowerCase(Locale.ROOT)).flatMap(Credentials::login);
    }

    @Transactional(readOnly = true)
    public Optional<Login> of(MemberId member) {
        return members.findById(member.value()).flatMap(Credentials::login);
    }

    private static Optional<Login> login(Member member) {
        return Optional.ofNullable(member.passwordHash())
                .map(hash -> new Login(member.id(), member.email(), hash, member.credentialsVersion()));
    }

    /** Whether a session that began with this version of the credentials may go on. */
    @Transactional(readOnly = true)
    public boolean current(MemberId member, int version) {
        return members.credentialsVersion(member.value())
                .filter(v -> v == version)
                .isPresent();
    }

    /** The same password under a newer kind of hash; nobody is signed out. */
    public void rehash(MemberId member, String hash) {
        members.findById(member.value()).orElseThrow().rehash(hash);
    }

    /**
     * A new password; every session and remembered browser of the member ends with {@link CredentialsChanged}.
     *
     * @param field where the form shows what is wrong with the password
     * @throws InvalidInput when it breaks the {@link PasswordRules}
     */
    public void choosePassword(MemberId id, String field, String password) {
        Member member = members.findById(id.value()).orElseThrow();
        rules.check(field, password, member.email());
        member.choosePassword(passwords.encode(password));
        events.publishEvent(new CredentialsChanged(id, member.email()));
    }
}
