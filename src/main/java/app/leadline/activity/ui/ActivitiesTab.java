package app.leadline.activity.ui;

import app.leadline.activity.ActivitySentences;
import app.leadline.activity.Timeline;
import app.leadline.leadpage.LeadPageContext;
import app.leadline.leadpage.LeadTab;
import com.vaadin.flow.component.Component;
import java.time.Clock;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** The tab of the Lead Detail Page that tells what happened. */
@Service
@Order(200)
class ActivitiesTab implements LeadTab {

    private final Timeline timeline;
    private final ActivitySentences sentences;
    private final Clock clock;

    ActivitiesTab(Timeline timeline, ActivitySentences sentences, Clock clock) {
        this.timeline = timeline;
        this.sentences = sentences;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "activities";
    }

    @Override
    public String title() {
        return "activity.tab";
    }

    @Override
    public Component content(LeadPageContext page) {
        return new TimelineView(page, timeline, sentences, clock);
    }
}
