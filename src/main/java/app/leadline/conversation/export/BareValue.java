package app.leadline.conversation.export;

import java.nio.charset.StandardCharsets;

/**
 * Finds values of {@code document_id} that stand without quotes where only a path can stand. A text never looks like
 * that name: the quotes in it have backslashes.
 */
final class BareValue {

    private static final byte[] NAME = "\"document_id\":".getBytes(StandardCharsets.US_ASCII);

    private int matched;
    private boolean inside;

    /** Where a byte of the file is. */
    enum Place {
        OUTSIDE,
        BEGINS,
        INSIDE
    }

    Place next(byte value) {
        if (inside) {
            inside = value != '\n' && value != '\r' && value != ',' && value != '}';
            return inside ? Place.INSIDE : Place.OUTSIDE;
        }
        if (matched < NAME.length) {
            matched = value == NAME[matched] ? matched + 1 : value == '"' ? 1 : 0;
            return Place.OUTSIDE;
        }
        if (value == ' ') {
            return Place.OUTSIDE;
        }
        matched = 0;
        inside = Character.isLetter(value) || value == '(';
        return inside ? Place.BEGINS : Place.OUTSIDE;
    }
}
