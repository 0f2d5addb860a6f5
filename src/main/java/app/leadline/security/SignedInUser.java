package app.leadline.security;

import app.leadline.organization.Credentials;
import app.leadline.shared.MemberId;
import java.util.List;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** The principal of a session; knows with which version of the credentials the session began. */
final class SignedInUser extends User {

    private static final long serialVersionUID = 1L;

    private final long member;
    private final int credentialsVersion;

    SignedInUser(Credentials.Login login) {
        super(login.email(), login.passwordHash(), List.of(new SimpleGrantedAuthority("ROLE_USER")));
        this.member = login.member().value();
        this.credentialsVersion = login.version();
    }

    MemberId member() {
        return new MemberId(member);
    }

    int credentialsVersion() {
        return credentialsVersion;
    }
}
