package app.leadline.organization;

import app.leadline.shared.InvalidInput;

/** What a person or an organization is called on the screen. */
final class DisplayName {

    private static final int LONGEST = 120;

    private DisplayName() {}

    /** @throws InvalidInput for the field when it is blank or longer than the column */
    static String parse(String field, String text) {
        String name = text.strip();
        if (name.isEmpty()) {
            throw new InvalidInput(field, "organization.invalid.nameMissing");
        }
        if (name.length() > LONGEST) {
            throw new InvalidInput(field, "organization.invalid.nameLong", LONGEST);
        }
        return name;
    }
}
