package app.leadline.lead;

import app.leadline.shared.InvalidInput;
import app.leadline.shared.PhoneNumber;
import app.leadline.shared.Sentence;
import app.leadline.shared.TelegramUsername;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who a lead is. Strings are stripped; an empty one counts as not known.
 *
 * @param country ISO 3166-1 alpha-2, upper case
 * @param language BCP 47
 * @param groupName the group or list the lead was found in
 */
public record LeadProfile(
        String firstName,
        String lastName,
        @Nullable Long telegramUserId,
        @Nullable TelegramUsername username,
        @Nullable PhoneNumber phone,
        @Nullable String country,
        @Nullable String language,
        @Nullable String groupName) {

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    static final int NAME_LIMIT = 64;
    static final int GROUP_LIMIT = 120;

    public LeadProfile {
        firstName = firstName.strip();
        lastName = lastName.strip();
        country = blankToNull(country);
        language = blankToNull(language);
        groupName = blankToNull(groupName);
    }

    /** First and last name, else @username, else the phone number, else the Telegram id. */
    public String displayName() {
        String name = (firstName + " " + lastName).strip();
        if (!name.isEmpty()) {
            return name;
        }
        if (username != null) {
            return username.withAt();
        }
        return phone != null ? phone.formatted() : String.valueOf(telegramUserId);
    }

    /**
     * At most two letters for the place of a photo. By code points, so that no emoji is cut in half; "?" when nothing
     * printable is there.
     */
    public String initials() {
        String first = initial(firstName);
        String last = initial(lastName);
        if (!(first + last).isEmpty()) {
            return first + last;
        }
        return username == null ? "?" : initial(username.value());
    }

    private static String initial(String name) {
        return name.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(1)
                // Title case, not upper case: scripts such as Georgian have capitals that no font draws.
                .map(Character::toTitleCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** @throws InvalidInput with every problem of the profile */
    void check() {
        List<InvalidInput.Problem> problems = new ArrayList<>();
        if (telegramUserId == null && username == null && phone == null) {
            problems.add(problem("", "lead.invalid.noIdentifier"));
        }
        if (telegramUserId != null && telegramUserId <= 0) {
            problems.add(problem("telegram_user_id", "lead.invalid.telegramUserId"));
        }
        if (firstName.length() > NAME_LIMIT) {
            problems.add(problem("first_name", "lead.invalid.tooLong", NAME_LIMIT));
        }
        if (lastName.length() > NAME_LIMIT) {
            problems.add(problem("last_name", "lead.invalid.tooLong", NAME_LIMIT));
        }
        if (groupName != null && groupName.length() > GROUP_LIMIT) {
            problems.add(problem("group_name", "lead.invalid.tooLong", GROUP_LIMIT));
        }
        if (country != null && !COUNTRIES.contains(country)) {
            problems.add(problem("country", "lead.invalid.country"));
        }
        if (language != null && !isLanguage(language)) {
            problems.add(problem("language", "lead.invalid.language"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    /**
     * The same profile with one field replaced.
     *
     * @param field key as in {@link FieldChange}
     * @param value canonical text; null empties the field
     */
    public LeadProfile with(String field, @Nullable String value) {
        return ProfileField.byKey(field).orElseThrow().in(this, value);
    }

    /** What is different in the other profile, as changes from this one to it. */
    List<FieldChange> changesTo(LeadProfile other) {
        List<FieldChange> changes = new ArrayList<>();
        for (ProfileField field : ProfileField.values()) {
            String before = field.of(this);
            String after = field.of(other);
            if (!Objects.equals(before, after)) {
                changes.add(FieldChange.of(field.key(), before, after));
            }
        }
        return changes;
    }

    private static boolean isLanguage(String tag) {
        return tag.length() <= 35
                && tag.equalsIgnoreCase(Locale.forLanguageTag(tag).toLanguageTag());
    }

    private static InvalidInput.Problem problem(String field, String key, Object... arguments) {
        return new InvalidInput.Problem(field, Sentence.of(key, arguments));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
