package app.leadline.conversation.ui;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where a link of a message may lead. Messages are written by others, so everything else stays plain text. */
final class SafeLink {

    private static final Pattern ALLOWED =
            Pattern.compile("https?://[^/?#\\s].*|tg:.+|mailto:[^@\\s]+@[^@\\s]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:(?!\\d).*");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9](?:[ ()./-]{0,2}[0-9]){4,18}");
    private static final int LONGEST = 2_048;

    private SafeLink() {}

    /** The target as written when it is http, https, tg or mailto; empty for any other. */
    static Optional<String> of(String target) {
        boolean clean = target.length() <= LONGEST && target.chars().noneMatch(SafeLink::forbidden);
        return clean && ALLOWED.matcher(target).matches() ? Optional.of(target) : Optional.empty();
    }

    /** As {@link #of}; what names no scheme, such as {@code example.com/path}, is taken for https. */
    static Optional<String> ofAddress(String address) {
        return SCHEME.matcher(address).matches() ? of(address) : of("https://" + address);
    }

    /** A number as it is written, with blanks and hyphens; empty when it is more than that, or no number. */
    static Optional<String> ofPhone(String written) {
        return PHONE.matcher(written).matches()
                ? Optional.of("tel:" + written.replaceAll("[^+\\d]", ""))
                : Optional.empty();
    }

    /** Blanks and control characters hide schemes from careless readers; direction marks hide the host from people. */
    private static boolean forbidden(int c) {
        return c <= ' '
                || c == 0x7F
                || (c >= 0x80 && c <= 0xA0)
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x2028 && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == '\\';
    }
}
