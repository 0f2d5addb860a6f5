package app.leadline.shared;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import org.jspecify.annotations.Nullable;

/** A phone number in E.164, for instance {@code +41791234567}. */
public record PhoneNumber(String value) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /**
     * @param country ISO 3166-1 code that a number without + belongs to, or null when it must be international
     * @return null when the text is blank
     * @throws InvalidInput for the field "phone" when it is not a possible number
     */
    public static @Nullable PhoneNumber parse(@Nullable String text, @Nullable String country) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            Phonenumber.PhoneNumber number = NUMBERS.parse(text.strip(), country);
            if (!NUMBERS.isPossibleNumber(number)) {
                throw new InvalidInput("phone", "shared.invalid.phone");
            }
            return new PhoneNumber(NUMBERS.format(number, PhoneNumberFormat.E164));
        } catch (NumberParseException e) {
            throw new InvalidInput("phone", "shared.invalid.phone");
        }
    }

    /** For reading: {@code +41 79 123 45 67}. */
    public String formatted() {
        try {
            return NUMBERS.format(NUMBERS.parse(value, null), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            return value;
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
