package app.leadline.demo;

import app.leadline.intelligence.Author;
import app.leadline.intelligence.Part;
import app.leadline.intelligence.RunState;
import app.leadline.intelligence.Statement;
import app.leadline.intelligence.StorylineService;
import app.leadline.intelligence.Storylines;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.springframework.core.annotation.Order;

/** The storylines of {@code storylines.csv}, as the service wrote them on the day, and what people did of what they propose. */
@Demo
@Order(90)
class DemoStorylines implements Chapter {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofMillis(5);

    private final StorylineService service;
    private final Storylines storylines;

    DemoStorylines(StorylineService service, Storylines storylines) {
        this.service = service;
        this.storylines = storylines;
    }

    @Override
    public void write(Script script, Cast cast) {
        if (service.author().kind() == Author.Kind.AI) {
            // Nobody who starts a demo has asked a model to work, nor to be paid.
            return;
        }
        for (Table.Row row : Table.read("storylines.csv").rows()) {
            LeadLine lead = LeadLine.of(row.text("lead"));
            CurrentMember by = cast.as(row.text("by"), lead.workspace());
            int days = row.number("days");
            var at = days == 0 ? script.end() : script.ago(days, 16, 40);
            script.at(at, () -> generate(by, script.lead(lead.key())));
            var later = days == 0 ? script.end() : script.ago(days - 1, 10, 5);
            script.at(later, () -> doFirst(by, script.lead(lead.key()), row.number("done")));
        }
    }

    private void generate(CurrentMember by, LeadId lead) {
        service.generate(by, lead, Locale.ENGLISH, ZoneOffset.UTC);
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!ended(by, lead)) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException(
                        "no storyline of lead " + lead.value() + ": " + service.state(by, lead));
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private boolean ended(CurrentMember by, LeadId lead) {
        return service.state(by, lead)
                .map(RunState::step)
                .filter(RunState.Step::ended)
                .isPresent();
    }

    private void doFirst(CurrentMember by, LeadId lead, int actions) {
        storylines.newest(by, lead).stream()
                .map(newest -> newest.of(Part.ACTION))
                .flatMap(List::stream)
                .limit(actions)
                .map(Statement::id)
                .forEach(action -> service.done(by, action, true));
    }
}
