package app.leadline.organization;

import app.leadline.shared.MemberId;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** People and organizations for tests; every call makes new ones. */
@Component
public class Team {

    public static final String PASSWORD = "correct bear violin";

    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime());

    private final Onboarding onboarding;

    Team(Onboarding onboarding) {
        this.onboarding = onboarding;
    }

    public static String address(String name) {
        return name.toLowerCase(Locale.ROOT) + NUMBER.incrementAndGet() + "@example.com";
    }

    /** Somebody who signs in with {@link #PASSWORD} and owns an organization. */
    public CurrentMember owner(String name) {
        String email = address(name);
        MemberId id = onboarding.person(email, name, PASSWORD);
        return new CurrentMember(id, email, name, onboarding.organization(name + " & Co", id));
    }

    /** Somebody who signs in with {@link #PASSWORD} and belongs to the organization of the other. */
    public CurrentMember colleague(CurrentMember of, Role role) {
        CurrentMember person = owner(role.name());
        onboarding.join(of.workspace(), person.id(), role);
        return person.in(of.workspace());
    }
}
