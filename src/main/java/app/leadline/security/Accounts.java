package app.leadline.security;

import app.leadline.organization.Credentials;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Members as Spring Security wants to see them. */
@Component
class Accounts implements UserDetailsService, UserDetailsPasswordService {

    private final Credentials credentials;

    Accounts(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public UserDetails loadUserByUsername(String email) {
        return credentials
                .of(email)
                .map(SignedInUser::new)
                .orElseThrow(() -> new UsernameNotFoundException("no such member"));
    }

    /** Called after a sign-in whose hash is of an older kind than new ones are. */
    @Override
    public UserDetails updatePassword(UserDetails user, @Nullable String newPassword) {
        if (user instanceof SignedInUser known) {
            credentials.rehash(known.member(), Objects.requireNonNull(newPassword));
        }
        return loadUserByUsername(user.getUsername());
    }
}
