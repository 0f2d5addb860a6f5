package app.leadline.lead;

import app.leadline.shared.InvalidInput;
import app.leadline.shared.PhoneNumber;
import app.leadline.shared.TelegramUsername;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of a profile by their key, read and replaced as canonical text. */
enum ProfileField {
    FIRST_NAME(p -> p.firstName().isEmpty() ? null : p.firstName()),
    LAST_NAME(p -> p.lastName().isEmpty() ? null : p.lastName()),
    TELEGRAM_USER_ID(p -> text(p.telegramUserId())),
    USERNAME(p -> text(p.username())),
    PHONE(p -> text(p.phone())),
    COUNTRY(LeadProfile::country),
    LANGUAGE(LeadProfile::language),
    GROUP_NAME(LeadProfile::groupName);

    private final Function<LeadProfile, @Nullable String> reading;

    ProfileField(Function<LeadProfile, @Nullable String> reading) {
        this.reading = reading;
    }

    /** Null when the field is empty. */
    @Nullable
    String of(LeadProfile profile) {
        return reading.apply(profile);
    }

    /**
     * The profile with this field replaced.
     *
     * @throws InvalidInput when the text does not fit the field
     */
    LeadProfile in(LeadProfile profile, @Nullable String value) {
        return profile(field -> field == this ? value : field.of(profile));
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ProfileField> byKey(String key) {
        return Arrays.stream(values()).filter(f -> f.key().equals(key)).findFirst();
    }

    private static LeadProfile profile(Function<ProfileField, @Nullable String> value) {
        return new LeadProfile(
                Objects.requireNonNullElse(value.apply(FIRST_NAME), ""),
                Objects.requireNonNullElse(value.apply(LAST_NAME), ""),
                number(value.apply(TELEGRAM_USER_ID)),
                TelegramUsername.parse(value.apply(USERNAME)),
                PhoneNumber.parse(value.apply(PHONE), value.apply(COUNTRY)),
                value.apply(COUNTRY),
                value.apply(LANGUAGE),
                value.apply(GROUP_NAME));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable Long number(@Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return Long.valueOf(value.strip());
        } catch (NumberFormatException e) {
            throw new InvalidInput("telegram_user_id", "lead.invalid.telegramUserId");
        }
    }
}
