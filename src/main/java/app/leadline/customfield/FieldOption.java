package app.leadline.customfield;

import java.util.Locale;

/** One of the options of a choice. */
public record FieldOption(OptionId id, String label) {

    /** How the option stands in a canonical value: {@code #17}. */
    String canonical() {
        return "#" + id.value();
    }

    String key() {
        return key(label);
    }

    /** Labels are the same without regard to case. */
    static String key(String label) {
        return label.strip().toLowerCase(Locale.ROOT);
    }
}
