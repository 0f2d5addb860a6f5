package app.leadline.security;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
class Passwords {

    private static final String NEWEST = "argon2";

    /** Every hash names its kind, {@code {argon2}…}; older kinds are replaced when their owner signs in. */
    @Bean
    PasswordEncoder passwordEncoder() {
        Map<String, PasswordEncoder> kinds = new HashMap<>();
        kinds.put(NEWEST, Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());
        kinds.put("bcrypt", new BCryptPasswordEncoder());
        return new DelegatingPasswordEncoder(NEWEST, kinds);
    }
}
