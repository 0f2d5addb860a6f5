package app.leadline.organization;

import app.leadline.shared.InvalidInput;
import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address as people sign in with it: stripped, in lower case, of a plausible form. */
final class EmailAddress {

    private static final int LONGEST = 254;
    private static final Pattern PLAUSIBLE =
            Pattern.compile("[^\\s@<>\"',;:()\\[\\]\\p{Cntrl}]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

    private EmailAddress() {}

    /** @throws InvalidInput for the field "email" */
    static String parse(String text) {
        String email = text.strip().toLowerCase(Locale.ROOT);
        if (email.length() > LONGEST || !PLAUSIBLE.matcher(email).matches()) {
            throw new InvalidInput("email", "organization.invalid.email");
        }
        return email;
    }
}
