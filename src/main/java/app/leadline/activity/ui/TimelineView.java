package app.leadline.activity.ui;

import app.leadline.activity.Activity;
import app.leadline.activity.ActivityFilter;
import app.leadline.activity.ActivitySentences;
import app.leadline.activity.Timeline;
import app.leadline.lead.LeadEvent;
import app.leadline.leadpage.LeadPageContext;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.EmptyState;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.signals.Signal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/** What happened to a lead: filters above, the list below, and new rows as they come. */
class TimelineView extends Div {

    private static final Logger log = LoggerFactory.getLogger(TimelineView.class);

    private final transient LeadPageContext page;
    private final transient Timeline timeline;
    private final transient ActivitySentences sentences;
    private final transient Clock clock;
    private final TimelineFilters filters = new TimelineFilters(this::filtered);
    private final Div place = new Div();
    private final NativeButton news = new NativeButton(getTranslation("activity.new"), click -> toTop());
    private transient ViewerTime time;
    private @Nullable TimelineGrid grid;
    private transient @Nullable TimelineLines lines;
    private boolean atTop = true;
    private boolean stale;

    TimelineView(LeadPageContext page, Timeline timeline, ActivitySentences sentences, Clock clock) {
        this.page = page;
        this.timeline = timeline;
        this.sentences = sentences;
        this.clock = clock;
        this.time = new ViewerTime(ZoneOffset.UTC, getLocale());
        addClassName("activity-tab");
        place.addClassName("activity-place");
        news.addClassName("activity-news");
        news.setVisible(false);
        add(filters, place);
        page.onEvent(this, this::happened);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        time = ViewerTime.of(attached.getUI());
        load(() -> {
            filters.offer(timeline.actors(page.member(), page.lead()));
            filters.read(attached.isInitialAttach() ? page.parameters() : filters.parameters());
        });
        Signal.effect(this, () -> {
            if (page.shown().get() && stale) {
                refresh();
            }
        });
    }

    private void filtered() {
        page.keepParameters(filters.parameters());
        refresh();
    }

    /** Rows that nobody sees wait; so do new ones above what somebody is reading. */
    private void happened(LeadEvent event) {
        if (!page.shown().peek()) {
            stale = true;
        } else if (atTop || lines == null) {
            refresh();
        } else {
            news.setVisible(lines.outdated());
        }
    }

    private void toTop() {
        if (grid != null) {
            grid.scrollToStart();
        }
        refresh();
    }

    private void moved(boolean top) {
        atTop = top;
        if (top && news.isVisible()) {
            refresh();
        }
    }

    private void refresh() {
        load(() -> {});
    }

    private void load(Runnable first) {
        stale = false;
        news.setVisible(false);
        try {
            first.run();
            ActivityFilter filter = filters.filter(time.zone());
            lines = new TimelineLines(timeline, page, filter);
            show(lines, filter);
        } catch (AccessDeniedException denied) {
            say(VaadinIcon.LOCK, "activity.denied");
        } catch (RuntimeException failure) {
            log.error("activities of lead {} could not be loaded", page.lead(), failure);
            say(VaadinIcon.WARNING, "activity.failed", new Button(getTranslation("shared.retry"), click -> refresh()));
        }
    }

    private void show(TimelineLines found, ActivityFilter filter) {
        if (!found.top().isEmpty()) {
            list().show(found);
        } else if (filter.isEmpty()) {
            say(VaadinIcon.CLOCK, "activity.empty");
        } else {
            Button clear = new Button(getTranslation("activity.filter.clear"), click -> filters.clear());
            say(VaadinIcon.SEARCH, "activity.noMatch", clear);
        }
    }

    private TimelineGrid list() {
        if (grid == null || !grid.isAttached()) {
            grid = new TimelineGrid(timeline, page, texts(), this::restore);
            grid.onPlace(this::moved);
            atTop = true;
            place.removeAll();
            place.add(grid, news);
        }
        return Objects.requireNonNull(grid);
    }

    private LineTexts texts() {
        return new LineTexts(sentences, time, clock);
    }

    private void say(VaadinIcon icon, String key, Component... actions) {
        grid = null;
        place.removeAll();
        place.add(new EmptyState(icon, Sentence.of(key + ".title"), Sentence.of(key + ".hint"), actions));
    }

    private void restore(Activity activity) {
        try {
            Activity restored = timeline.restore(page.member(), page.lead(), activity.id());
            new RestoredNotice(texts().restored(restored), () -> restore(restored)).open();
        } catch (RuntimeException failure) {
            Notifications.problem(failure);
        }
    }
}
