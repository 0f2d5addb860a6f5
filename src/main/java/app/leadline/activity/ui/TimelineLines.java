package app.leadline.activity.ui;

import app.leadline.activity.Activity;
import app.leadline.activity.ActivityFilter;
import app.leadline.activity.ActivityKey;
import app.leadline.activity.ActivityPage;
import app.leadline.activity.Timeline;
import app.leadline.leadpage.LeadPageContext;
import app.leadline.shared.ui.KeysetPages;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one timeline under one filter: activities, and a heading wherever a month begins. The first month has
 * none of its own: the header of the list, which stays in sight, names it.
 */
class TimelineLines implements KeysetPages.Source<TimelineItem, TimelineItem.Place> {

    static final int PAGE = 50;

    private final Timeline timeline;
    private final LeadPageContext page;
    private final ActivityFilter filter;
    private final @Nullable ActivityKey from;
    private final List<TimelineItem> top;

    /**
     * Reads the first page, so that whoever asks knows at once whether there is anything.
     *
     * @param from the first row; null to begin with the newest
     */
    TimelineLines(Timeline timeline, LeadPageContext page, ActivityFilter filter, @Nullable ActivityKey from) {
        this.from = from;
        this.timeline = timeline;
        this.page = page;
        this.filter = filter;
        this.top = read(null, PAGE);
    }

    List<TimelineItem> top() {
        return top;
    }

    /** Whether it is the row that was asked for. */
    boolean begunWith(Activity activity) {
        return activity.key().equals(from);
    }

    /** Whether the newest row is another one by now; also when an edit folded into it. */
    boolean outdated() {
        List<Activity> newest = timeline.page(page.member(), page.lead(), filter, ActivityKey.NEWEST, 1)
                .rows();
        return !newest.isEmpty()
                && (top.isEmpty()
                        || !newest.getFirst().key().equals(top.getFirst().key()));
    }

    @Override
    public List<TimelineItem> after(TimelineItem.@Nullable Place place, int limit) {
        if (place == null && (limit <= top.size() || top.size() < PAGE)) {
            return top.subList(0, Math.min(limit, top.size()));
        }
        return read(place, limit);
    }

    private List<TimelineItem> read(TimelineItem.@Nullable Place place, int limit) {
        ActivityKey first = from == null ? ActivityKey.NEWEST : from.before();
        ActivityKey after = place == null ? first : place.key();
        ActivityPage found = timeline.page(page.member(), page.lead(), filter, after, limit);
        List<TimelineItem> lines = new ArrayList<>();
        YearMonth month = place == null ? null : place.month();
        for (Activity activity : found.rows()) {
            YearMonth its = YearMonth.from(activity.at().atZone(filter.zone()));
            long inMonth = Objects.requireNonNullElse(found.months().get(its), 0L);
            if (month != null && !month.equals(its)) {
                lines.add(new TimelineItem(null, its, inMonth, after));
            }
            lines.add(new TimelineItem(activity, its, inMonth, activity.key()));
            month = its;
            after = activity.key();
        }
        return List.copyOf(lines.subList(0, Math.min(limit, lines.size())));
    }
}
