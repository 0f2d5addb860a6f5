package app.leadline.demo;

import app.leadline.lead.LeadDetails;
import app.leadline.lead.LeadReading;
import app.leadline.lead.LeadService;
import app.leadline.lead.Priority;
import app.leadline.lead.Tag;
import app.leadline.lead.TagService;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.springframework.core.annotation.Order;

/** The small changes of daily work: a tag for what is to be done, taken off when it is done; a priority raised for a week. */
@Demo
@Order(20)
class DemoEdits implements Chapter {

    private static final List<String> TAGS = Table.lines("work-tags.txt");

    /** The lead with the longest history: several hundred activities. */
    private static final String LONGEST = "obrien";

    private final LeadService leads;
    private final LeadReading reading;
    private final TagService tags;

    DemoEdits(LeadService leads, LeadReading reading, TagService tags) {
        this.leads = leads;
        this.reading = reading;
        this.tags = tags;
    }

    @Override
    public void write(Script script, Cast cast) {
        for (LeadLine lead : LeadLine.all()) {
            Random luck = new Random(lead.key().hashCode());
            List<CurrentMember> team = cast.team(lead.workspace(), lead.by());
            for (int i = episodes(lead, luck); i > 0; i--) {
                write(script, lead, team.get(luck.nextInt(team.size())), luck);
            }
        }
    }

    private static int episodes(LeadLine lead, Random luck) {
        if (lead.key().equals(LONGEST)) {
            return 190;
        }
        int most = Math.min(lead.days() / 10, lead.isRich() ? 24 : 8);
        return most == 0 ? 0 : luck.nextInt(most + 1);
    }

    private void write(Script script, LeadLine lead, CurrentMember by, Random luck) {
        Instant from = lead.enters(script).plus(Duration.ofHours(2));
        long minutes = Duration.between(from, script.end()).toMinutes();
        Instant begins = from.plus(Duration.ofMinutes(luck.nextLong(minutes)));
        Instant ends = begins.plus(Duration.ofMinutes(30 + luck.nextLong(8_000)));
        String key = lead.key();
        if (luck.nextInt(5) > 0) {
            String tag = TAGS.get(luck.nextInt(TAGS.size()));
            script.at(begins, () -> tags.assign(by, script.lead(key), tag));
            script.at(ends, () -> takeOff(by, script.lead(key), tag));
        } else {
            Priority other = Priority.values()[luck.nextInt(Priority.values().length)];
            script.at(begins, () -> prioritize(by, script.lead(key), other));
            script.at(
                    ends.isAfter(script.end()) ? script.end() : ends,
                    () -> prioritize(by, script.lead(key), lead.priority()));
        }
    }

    private void takeOff(CurrentMember by, LeadId lead, String name) {
        Optional<Tag> tag = details(by, lead).tags().stream()
                .filter(t -> t.name().equals(name))
                .findFirst();
        tag.ifPresent(found -> tags.unassign(by, lead, found.id()));
    }

    private void prioritize(CurrentMember by, LeadId lead, Priority priority) {
        leads.changePriority(by, lead, details(by, lead).priority(), priority);
    }

    private LeadDetails details(CurrentMember by, LeadId lead) {
        return reading.details(by, lead);
    }
}
