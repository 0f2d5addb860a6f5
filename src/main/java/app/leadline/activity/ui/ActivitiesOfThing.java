package app.leadline.activity.ui;

import app.leadline.activity.ActivitySentences;
import app.leadline.activity.Timeline;
import app.leadline.lead.LeadEvent;
import app.leadline.leadpage.LinkedActivities;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.shared.ui.UiBroadcaster;
import com.vaadin.flow.component.Component;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Brings lists of activities to the pages of deals. */
@Service
class ActivitiesOfThing implements LinkedActivities {

    private final Timeline timeline;
    private final ActivitySentences sentences;
    private final UiBroadcaster broadcaster;
    private final Clock clock;

    ActivitiesOfThing(Timeline timeline, ActivitySentences sentences, UiBroadcaster broadcaster, Clock clock) {
        this.timeline = timeline;
        this.sentences = sentences;
        this.broadcaster = broadcaster;
        this.clock = clock;
    }

    @Override
    public Component of(CurrentMember member, LeadId lead, LeadEvent.Link thing) {
        ActivityList list =
                new ActivityList((after, limit) -> timeline.of(member, lead, thing, after, limit), sentences, clock);
        broadcaster.listen(list, lead, event -> list.refresh());
        return list;
    }
}
