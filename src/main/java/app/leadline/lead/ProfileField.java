package app.leadline.lead;

import app.leadline.shared.InvalidInput;
import app.leadline.shared.PhoneNumber;
import app.leadline.shared.TelegramUsername;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a profile by their key, read and replaced as canonical text. */
enum ProfileField {
    FIRST_NAME {
        @Override
        @Nullable
        String of(LeadProfile p) {
            return p.firstName().isEmpty() ? null : p.firstName();
        }

        @Override
        LeadProfile in(LeadProfile p, @Nullable String value) {
            return new LeadProfile(
                    value == null ? "" : value,
                    p.lastName(),
                    p.telegramUserId(),
                    p.username(),
                    p.phone(),
                    p.country(),
                    p.language(),
                    p.groupName());
        }
    },
    LAST_NAME {
        @Override
        @Nullable
        String of(LeadProfile p) {
            return p.lastName().isEmpty() ? null : p.lastName();
        }

        @Override
        LeadProfile in(LeadProfile p, @Nullable String value) {
            return new LeadProfile(
                    p.firstName(),
                    value == null ? "" : value,
                    p.telegramUserId(),
                    p.username(),
                    p.phone(),
                    p.country(),
                    p.language(),
                    p.groupName());
        }
    },
    TELEGRAM_USER_ID {
        @Override
        @Nullable
        String of(LeadProfile p) {
            return p.telegramUserId() == null ? null : p.telegramUserId().toString();
        }

        @Override
        LeadProfile in(LeadProfile p, @Nullable String value) {
            return new LeadProfile(
                    p.firstName(),
                    p.lastName(),
                    value == null ? null : number(value),
                    p.username(),
                    p.phone(),
                    p.country(),
                    p.language(),
                    p.groupName());
        }
    },
    USERNAME {
        @Override
        @Nullable
        String of(LeadProfile p) {
            return p.username() == null ? null : p.username().value();
        }

        @Override
        LeadProfile in(LeadProfile p, @Nullable String value) {
            return new LeadProfile(
                    p.firstName(),
                    p.lastName(),
                    p.telegramUserId(),
                    TelegramUsername.parse(value),
                    p.phone(),
                    p.country(),
                    p.language(),
                    p.groupName());
        }
    },
    PHONE {
        @Override
        @Nullable
        String of(LeadProfile p) {
            return p.phone() == null ? null : p.phone().value();
        }

        @Override
        LeadProfile in(LeadProfile p, @Nullable String value) {
            return new LeadProfile(
                    p.firstName(),
                    p.lastName(),
                    p.telegramUserId(),
                    p.username(),
                    PhoneNumber.parse(value, p.country()),
                    p.country(),
                    p.language(),
                    p.groupName());
        }
    },
    COUNTRY {
        @Override
        @Nullable
        String of(LeadProfile p) {
            return p.country();
        }

        @Override
        LeadProfile in(LeadProfile p, @Nullable String value) {
            return new LeadProfile(
                    p.firstName(),
                    p.lastName(),
                    p.telegramUserId(),
                    p.username(),
                    p.phone(),
                    value,
                    p.language(),
                    p.groupName());
        }
    },
    LANGUAGE {
        @Override
        @Nullable
        String of(LeadProfile p) {
            return p.language();
        }

        @Override
        LeadProfile in(LeadProfile p, @Nullable String value) {
            return new LeadProfile(
                    p.firstName(),
                    p.lastName(),
                    p.telegramUserId(),
                    p.username(),
                    p.phone(),
                    p.country(),
                    value,
                    p.groupName());
        }
    },
    GROUP_NAME {
        @Override
        @Nullable
        String of(LeadProfile p) {
            return p.groupName();
        }

        @Override
        LeadProfile in(LeadProfile p, @Nullable String value) {
            return new LeadProfile(
                    p.firstName(),
                    p.lastName(),
                    p.telegramUserId(),
                    p.username(),
                    p.phone(),
                    p.country(),
                    p.language(),
                    value);
        }
    };

    /** Null when the field is empty. */
    abstract @Nullable String of(LeadProfile profile);

    /** The profile with this field replaced; throws {@link InvalidInput} when the text does not fit the field. */
    abstract LeadProfile in(LeadProfile profile, @Nullable String value);

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ProfileField> byKey(String key) {
        return Arrays.stream(values()).filter(f -> f.key().equals(key)).findFirst();
    }

    private static long number(String value) {
        try {
            return Long.parseLong(value.strip());
        } catch (NumberFormatException e) {
            throw new InvalidInput("telegram_user_id", "lead.invalid.telegramUserId");
        }
    }
}
