package app.leadline.intelligence;

import app.leadline.activity.Activity;
import app.leadline.activity.ActivityFilter;
import app.leadline.activity.ActivityKey;
import app.leadline.activity.ActivitySentences;
import app.leadline.activity.Timeline;
import app.leadline.lead.LeadEvent.Category;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The newest activities that no other source tells: changes of deals, of fields, of tags. */
@Component
@Order(50)
class ActivityFacts implements StorylineSource {

    private static final int LIMIT = 30;

    private final Timeline timeline;
    private final ActivitySentences sentences;

    ActivityFacts(Timeline timeline, ActivitySentences sentences) {
        this.timeline = timeline;
        this.sentences = sentences;
    }

    @Override
    public List<Fact> facts(StorylineScope scope) {
        ActivityFilter filter =
                new ActivityFilter("", Set.of(Category.DEAL, Category.UPDATE, Category.CAMPAIGN), null, scope.zone());
        return timeline.page(scope.asker(), scope.lead(), filter, ActivityKey.NEWEST, LIMIT).rows().stream()
                .<Fact>map(activity -> new Fact.Happened(
                        Source.of(Source.Kind.ACTIVITY, activity.id(), activity.at()), sentence(activity, scope)))
                .toList();
    }

    private String sentence(Activity activity, StorylineScope scope) {
        String title = sentences.title(activity.what(), scope.language());
        String description = sentences.description(activity.what(), scope.language());
        String who = activity.actor() == null ? "" : " (" + activity.actor().name() + ")";
        return (description.isEmpty() ? title : title + ": " + description) + who;
    }
}
