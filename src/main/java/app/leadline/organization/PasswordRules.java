package app.leadline.organization;

import app.leadline.shared.InvalidInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What a password has to be: long, and not what everybody tries first. No rules about digits and signs: they make people
 * write {@code Password1!}.
 */
@Component
public class PasswordRules {

    public static final int SHORTEST = 12;

    /** Longer ones are refused before they are hashed: hashing costs. */
    private static final int LONGEST = 200;

    private static final int FEWEST_DIFFERENT = 5;
    private static final int SHORTEST_NAME = 4;

    private final Set<String> common;

    PasswordRules() {
        try {
            String list = new ClassPathResource("common-passwords.txt").getContentAsString(StandardCharsets.UTF_8);
            this.common = list.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param field where the form shows the sentence
     * @throws InvalidInput that says what would be right
     */
    public void check(String field, String password, String email) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new InvalidInput(field, "security.invalid.passwordShort", SHORTEST);
        }
        if (length > LONGEST) {
            throw new InvalidInput(field, "security.invalid.passwordLong", LONGEST);
        }
        String plain = password.toLowerCase(Locale.ROOT);
        String name = email.toLowerCase(Locale.ROOT).split("@", 2)[0];
        if (name.length() >= SHORTEST_NAME && plain.contains(name)) {
            throw new InvalidInput(field, "security.invalid.passwordName");
        }
        if (common.contains(plain) || plain.codePoints().distinct().count() < FEWEST_DIFFERENT) {
            throw new InvalidInput(field, "security.invalid.passwordCommon");
        }
    }
}
