package app.leadline.demo;

import app.leadline.lead.LeadEvent.Link;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** Publishes the demo's own events, each in a transaction, as a feature would. */
@Demo
@Transactional
class Happenings {

    private final ApplicationEventPublisher events;
    private final Clock clock;

    Happenings(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** @param by null when the system did it */
    void happen(LeadId lead, @Nullable MemberId by, String type, List<Link> links, List<String> arguments) {
        events.publishEvent(new DemoEvent(lead, by, clock.instant(), type, List.of(), arguments, links));
    }
}
