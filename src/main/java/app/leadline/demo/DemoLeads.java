package app.leadline.demo;

import app.leadline.lead.LeadReading;
import app.leadline.lead.LeadService;
import app.leadline.lead.LeadStatus;
import app.leadline.lead.NewLead;
import app.leadline.lead.Priority;
import app.leadline.lead.TagService;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import java.time.Duration;
import java.time.Instant;
import org.springframework.core.annotation.Order;

/** The leads of {@code leads.csv}: how they came in, got their tags, and came to the status and priority they have. */
@Demo
@Order(10)
class DemoLeads implements Chapter {

    private static final int NEW = 30;

    private final LeadService leads;
    private final LeadReading reading;
    private final TagService tags;

    DemoLeads(LeadService leads, LeadReading reading, TagService tags) {
        this.leads = leads;
        this.reading = reading;
        this.tags = tags;
    }

    @Override
    public void write(Script script, Cast cast) {
        LeadLine.all().forEach(line -> write(script, cast.as(line.by(), line.workspace()), line));
    }

    private void write(Script script, CurrentMember by, LeadLine line) {
        Instant entered = line.enters(script);
        boolean recent = line.days() < NEW;
        NewLead lead = recent
                ? new NewLead(line.profile(), line.source(), line.status(), line.priority())
                : NewLead.of(line.profile(), line.source());
        script.at(
                entered, () -> script.entered(line.key(), leads.create(by, lead).lead()));
        Instant next = entered;
        for (String tag : line.tags()) {
            next = next.plus(Duration.ofSeconds(17));
            script.at(next, () -> tags.assign(by, script.lead(line.key()), tag));
        }
        if (!recent && line.priority() != Priority.MEDIUM) {
            script.at(later(entered, line, 4), () -> settlePriority(by, script.lead(line.key()), line.priority()));
        }
        if (!recent && line.status() != LeadStatus.ACTIVE) {
            script.at(later(entered, line, 2), () -> settleStatus(by, script.lead(line.key()), line.status()));
        }
    }

    /** A part of the way from when the lead came in until today. */
    private static Instant later(Instant entered, LeadLine line, int part) {
        return entered.plus(Duration.ofDays(line.days()).dividedBy(part)).plus(Duration.ofMinutes(37));
    }

    private void settlePriority(CurrentMember by, LeadId lead, Priority priority) {
        leads.changePriority(by, lead, reading.details(by, lead).priority(), priority);
    }

    private void settleStatus(CurrentMember by, LeadId lead, LeadStatus status) {
        leads.changeStatus(by, lead, LeadStatus.ACTIVE, status);
    }
}
