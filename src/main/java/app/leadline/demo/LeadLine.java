package app.leadline.demo;

import app.leadline.lead.LeadProfile;
import app.leadline.lead.LeadSource;
import app.leadline.lead.LeadStatus;
import app.leadline.lead.Priority;
import app.leadline.shared.PhoneNumber;
import app.leadline.shared.TelegramUsername;
import java.time.Instant;
import java.util.List;

/**
 * A line of {@code leads.csv}.
 *
 * @param status how it ends; most leads begin active
 * @param priority how it ends; most leads begin in the middle
 */
record LeadLine(
        String key,
        String workspace,
        String by,
        int days,
        LeadProfile profile,
        LeadSource source,
        LeadStatus status,
        Priority priority,
        List<String> tags) {

    private static final List<LeadLine> ALL =
            Table.read("leads.csv").rows().stream().map(LeadLine::read).toList();

    static List<LeadLine> all() {
        return ALL;
    }

    static LeadLine of(String key) {
        return ALL.stream().filter(line -> line.key().equals(key)).findFirst().orElseThrow();
    }

    private static LeadLine read(Table.Row row) {
        String telegram = row.known("telegram");
        LeadProfile profile = new LeadProfile(
                row.text("first"),
                row.text("last"),
                telegram == null ? null : Long.valueOf(telegram),
                TelegramUsername.parse(row.text("username")),
                PhoneNumber.parse(row.text("phone"), row.known("country")),
                row.known("country"),
                row.known("language"),
                row.known("group"));
        return new LeadLine(
                row.text("key"),
                row.text("workspace"),
                row.text("by"),
                row.number("days"),
                profile,
                LeadSource.valueOf(row.text("source")),
                LeadStatus.valueOf(row.text("status")),
                Priority.valueOf(row.text("priority")),
                row.list("tags"));
    }

    /** When the lead came in: at a time of the working day that is always the same for this lead. */
    Instant enters(Script script) {
        int spread = Math.floorMod(key.hashCode(), 480);
        return script.ago(days, 8 + spread / 60, spread % 60);
    }

    /** @param words {@code tag=NAME}, {@code group=NAME}, or the key of the lead */
    boolean isMeantBy(String words) {
        String named = words.substring(words.indexOf('=') + 1);
        if (words.startsWith("tag=")) {
            return tags.contains(named);
        }
        return words.startsWith("group=") ? named.equals(profile.groupName()) : named.equals(key);
    }

    /** Important leads have more of everything. */
    boolean isRich() {
        return priority == Priority.HIGH;
    }
}
