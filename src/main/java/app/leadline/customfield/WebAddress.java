package app.leadline.customfield;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses on the web that are safe to click: http and https to a named host, without a login in them. */
final class WebAddress {

    private static final int LIMIT = 2_000;
    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):(?!\\d)");
    private static final Pattern PARTS = Pattern.compile("^(https?)://([^/?#]+)(.*)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST = Pattern.compile(
            "([A-Za-z0-9](-*[A-Za-z0-9])*\\.)+[A-Za-z0-9](-*[A-Za-z0-9])*(:\\d{1,5})?|localhost(:\\d{1,5})?");

    private WebAddress() {}

    static String canonical(FieldDefinition field, String text) {
        String address = SCHEME.matcher(text).find() ? text : "https://" + text;
        Matcher parts = PARTS.matcher(address);
        if (address.length() > LIMIT || !parts.matches()) {
            throw field.refusal("customfield.invalid.url");
        }
        String host = ascii(field, parts.group(2));
        String canonical = parts.group(1).toLowerCase(Locale.ROOT) + "://" + host + parts.group(3);
        try {
            return new URI(canonical).toString();
        } catch (URISyntaxException e) {
            throw field.refusal("customfield.invalid.url");
        }
    }

    /** A host outside ASCII is written as browsers send it, so that a letter that looks like another one shows. */
    private static String ascii(FieldDefinition field, String host) {
        String ascii;
        try {
            ascii = IDN.toASCII(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw field.refusal("customfield.invalid.url");
        }
        if (!HOST.matcher(ascii).matches()) {
            throw field.refusal("customfield.invalid.url");
        }
        return ascii;
    }
}
