package app.leadline.customfield;

import app.leadline.shared.InvalidInput;
import app.leadline.shared.PhoneNumber;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a custom field holds; each type reads what people write into one canonical text, or says what would be right. */
public enum FieldType {
    /** One line of text. */
    TEXT {
        @Override
        String canonical(FieldDefinition field, String text) {
            return field.within(TEXT_LIMIT, PlainText.line(text));
        }
    },
    /** Several lines of text. */
    TEXT_AREA {
        @Override
        String canonical(FieldDefinition field, String text) {
            return field.within(TEXT_AREA_LIMIT, text);
        }
    },
    /** A decimal number, with bounds if the definition has some: {@code -42.5}. */
    NUMBER {
        @Override
        String canonical(FieldDefinition field, String text) {
            return NumberText.canonical(field, text);
        }
    },
    /** A day: {@code 2026-11-22}. */
    DATE {
        @Override
        String canonical(FieldDefinition field, String text) {
            if (!ISO_DAY.matcher(text).matches()) {
                throw field.refusal("customfield.invalid.date");
            }
            return day(text)
                    .orElseThrow(() -> field.refusal("customfield.invalid.noSuchDay", text))
                    .toString();
        }
    },
    /** One of the options: {@code #17}, by the number of the option. */
    SELECT {
        @Override
        String canonical(FieldDefinition field, String text) {
            return ChoiceText.one(field, text);
        }
    },
    /** Some of the options: {@code #17 #19}, by their numbers, ascending. */
    MULTI_SELECT {
        @Override
        String canonical(FieldDefinition field, String text) {
            return ChoiceText.several(field, text);
        }
    },
    /** {@code true} or {@code false}. */
    BOOLEAN {
        @Override
        String canonical(FieldDefinition field, String text) {
            String word = text.toLowerCase(Locale.ROOT);
            if (YES.contains(word)) {
                return "true";
            }
            if (NO.contains(word)) {
                return "false";
            }
            throw field.refusal("customfield.invalid.boolean");
        }
    },
    /** An e-mail address; the domain in lower case. */
    EMAIL {
        @Override
        String canonical(FieldDefinition field, String text) {
            if (text.length() > EMAIL_LIMIT || !ADDRESS.matcher(text).matches()) {
                throw field.refusal("customfield.invalid.email");
            }
            int at = text.lastIndexOf('@');
            return text.substring(0, at) + text.substring(at).toLowerCase(Locale.ROOT);
        }
    },
    /** A phone number in E.164: {@code +41791234567}. */
    PHONE {
        @Override
        String canonical(FieldDefinition field, String text) {
            try {
                return Objects.requireNonNull(PhoneNumber.parse(text, null)).value();
            } catch (InvalidInput e) {
                throw field.refusal("shared.invalid.phone");
            }
        }
    },
    /** An address that starts with {@code http://} or {@code https://}, nothing else. */
    URL {
        @Override
        String canonical(FieldDefinition field, String text) {
            return WebAddress.canonical(field, text);
        }
    };

    public static final int TEXT_LIMIT = 255;
    public static final int TEXT_AREA_LIMIT = 5_000;
    private static final int EMAIL_LIMIT = 254;
    private static final Set<String> YES = Set.of("true", "yes", "ja", "on", "1");
    private static final Set<String> NO = Set.of("false", "no", "nein", "off", "0");
    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern ADDRESS = Pattern.compile(
            "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*@([\\p{L}\\p{N}](-*[\\p{L}\\p{N}])*\\.)+\\p{L}(-*[\\p{L}\\p{N}])+");

    /**
     * @param text what was written, cleaned and not blank; a canonical text is read as itself
     * @throws InvalidInput for the field, saying what would be right
     */
    abstract String canonical(FieldDefinition field, String text);

    /** Empty when there is no such day. */
    static Optional<LocalDate> day(String iso) {
        try {
            return Optional.of(LocalDate.parse(iso));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    public boolean hasOptions() {
        return this == SELECT || this == MULTI_SELECT;
    }

    public boolean hasBounds() {
        return this == NUMBER;
    }
}
