package app.leadline.telegram;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a person who is to be found; at least one of the three.
 *
 * @param username without @
 * @param phone in E.164
 */
public record PersonQuery(
        @Nullable Long id,
        @Nullable String username,
        @Nullable String phone) {

    public PersonQuery {
        if (id == null && username == null && phone == null) {
            throw new IllegalArgumentException("nothing is known of the person");
        }
    }

    public static PersonQuery ofId(long id) {
        return new PersonQuery(id, null, null);
    }
}
