package app.leadline.telegram.simulator;

import app.leadline.telegram.PersonQuery;
import app.leadline.telegram.TelegramFailure.PeerUnknown;
import app.leadline.telegram.TelegramUser;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Everybody at the simulated Telegram. Whoever is looked for exists from then on, and is the same on every machine. */
final class People {

    private static final String[] FIRST_NAMES = {
        "Mia", "Noah", "Lena", "Elias", "Sofia", "Luca", "Emma", "Jonas", "Nina", "Felix", "Clara", "Oscar", "Alma",
        "Hugo"
    };
    private static final String[] LAST_NAMES = {
        "Berger",
        "Costa",
        "Novak",
        "Lindqvist",
        "Moreau",
        "Rossi",
        "Hansen",
        "Kowalski",
        "Vogel",
        "Silva",
        "Weber",
        "Horvat"
    };
    private static final long FIRST_ID = 5_000_000_000L;
    private static final long IDS = 1_000_000_000L;
    private static final int ONE_IN_WITHOUT_PHOTO = 3;

    private final Map<Long, String> people;
    private final Map<String, Long> usernames;
    private final Map<String, Long> phones;

    People(StateFile file) {
        people = file.byNumber("people");
        usernames = file.numbers("usernames");
        phones = file.numbers("phones");
    }

    /** @throws PeerUnknown for those who are nobody */
    Person find(PersonQuery query) {
        String username = query.username() == null ? null : query.username().toLowerCase(Locale.ROOT);
        if (Person.isNobody(username, query.phone())) {
            throw new PeerUnknown();
        }
        long id = id(query.id(), username, query.phone());
        Person known = byId(id);
        Person now = known.with(username, query.phone());
        if (!now.equals(known)) {
            put(now);
        }
        return now;
    }

    private long id(@Nullable Long id, @Nullable String username, @Nullable String phone) {
        if (id != null) {
            return id;
        }
        if (username != null) {
            Long known = usernames.get(username);
            return known == null ? free(username) : known;
        }
        String number = Objects.requireNonNull(phone);
        Long known = phones.get(number);
        return known == null ? free(number) : known;
    }

    /** A number that nobody has, always the same for the same name unless somebody was put there. */
    private long free(String name) {
        long hash =
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
        long id = FIRST_ID + Math.floorMod(hash, IDS);
        while (people.containsKey(id)) {
            id++;
        }
        return id;
    }

    Person byId(long id) {
        String known = people.get(id);
        if (known != null) {
            return StateFile.value(known, Person.class);
        }
        RandomGenerator chance = new SplittableRandom(id);
        Person person = new Person(
                new TelegramUser(
                        id,
                        FIRST_NAMES[chance.nextInt(FIRST_NAMES.length)],
                        LAST_NAMES[chance.nextInt(LAST_NAMES.length)],
                        null,
                        null),
                "en",
                chance.nextInt(ONE_IN_WITHOUT_PHOTO) > 0);
        put(person);
        return person;
    }

    void put(Person person) {
        TelegramUser user = person.user();
        people.put(user.id(), StateFile.text(person));
        if (user.username() != null) {
            usernames.putIfAbsent(user.username().toLowerCase(Locale.ROOT), user.id());
        }
        if (user.phone() != null) {
            phones.putIfAbsent(user.phone(), user.id());
        }
    }
}
