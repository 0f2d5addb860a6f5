package app.leadline.intelligence;

import app.leadline.lead.LeadFactsChanged;
import app.leadline.shared.LeadId;
import app.leadline.shared.LiveEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Numbers of a lead changed by something that is no activity, a private message for instance; pages of everybody who shows them look again.
 * Says neither what it was nor whose.
 */
public record NumbersChanged(LeadId lead) implements LiveEvent {

    /** The event itself: equal for the same lead, and not the topic of every change of it. */
    @Override
    public Object topic() {
        return this;
    }

    @Component
    static class Telling {

        private final ApplicationEventPublisher events;

        Telling(ApplicationEventPublisher events) {
            this.events = events;
        }

        @EventListener
        void told(LeadFactsChanged changed) {
            changed.leads().forEach(lead -> events.publishEvent(new NumbersChanged(lead)));
        }
    }
}
