package app.leadline.lead;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which order leads are listed; leads that are equal by it stand in the order of their numbers. */
public record LeadSort(By by, boolean descending) {

    /** The newest first. */
    public static final LeadSort NEWEST = new LeadSort(By.CREATED, true);

    /** What to sort by; priority and status have the name as second criterion. */
    public enum By {
        NAME,
        CREATED,
        PRIORITY,
        STATUS
    }

    public LeadSort reversed() {
        return new LeadSort(by, !descending);
    }

    /** {@code name}, or {@code -name} when descending. */
    String text() {
        return (descending ? "-" : "") + by.name().toLowerCase(Locale.ROOT);
    }

    static Optional<LeadSort> parse(String text) {
        boolean descending = text.startsWith("-");
        String name = descending ? text.substring(1) : text;
        return Arrays.stream(By.values())
                .filter(by -> by.name().equalsIgnoreCase(name))
                .map(by -> new LeadSort(by, descending))
                .findFirst();
    }
}
