package app.leadline.organization;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What signing in has to know of a member; nothing else reads password hashes. */
@Component
@Transactional(readOnly = true)
public class Credentials {

    private final Members members;

    Credentials(Members members) {
        this.members = members;
    }

    /** @param passwordHash as the delegating encoder wrote it */
    public record Login(String email, String passwordHash) {}

    /** Empty for an unknown address, and for a member who has not chosen a password yet. */
    public Optional<Login> of(String email) {
        return members.findByEmail(email.strip().toLowerCase(Locale.ROOT))
                .flatMap(member ->
                        Optional.ofNullable(member.passwordHash()).map(hash -> new Login(member.email(), hash)));
    }
}
