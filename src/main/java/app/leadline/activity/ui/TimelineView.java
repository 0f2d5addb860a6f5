package app.leadline.activity.ui;

import app.leadline.activity.Activity;
import app.leadline.activity.ActivityFilter;
import app.leadline.activity.ActivityKey;
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
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.signals.Signal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/** What happened to a lead: filters above, the list below, and new rows as they come. */
class TimelineView extends Div {

    private static final String ACTIVITY = "activity";
    private static final Logger log = LoggerFactory.getLogger(TimelineView.class);

    private final transient LeadPageContext page;
    private final transient Timeline timeline;
    private final transient ActivitySentences sentences;
    private final transient Clock clock;
    private final TimelineFilters filters = new TimelineFilters(this::filtered);
    private final Div place = new Div();
    private final Div past = new Div();
    private final NativeButton news = new NativeButton(getTranslation("activity.new"), click -> toTop());
    private transient ViewerTime time;
    private @Nullable TimelineGrid grid;
    private transient @Nullable TimelineLines lines;
    private transient @Nullable ActivityKey from;
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
        past.addClassName("activity-past");
        past.setVisible(false);
        add(filters, past, place);
        page.onEvent(this, this::happened);
        page.onAsked(this, () -> load(() -> begin(page.parameters())));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        time = ViewerTime.of(attached.getUI());
        load(() -> {
            filters.offer(timeline.actors(page.member(), page.lead()));
            if (attached.isInitialAttach()) {
                begin(page.parameters());
            }
        });
        Signal.effect(this, () -> {
            if (page.shown().get() && stale) {
                refresh();
            }
        });
    }

    /** With what a URL says, which anybody can type. */
    private void begin(Map<String, String> parameters) {
        filters.read(parameters);
        String activity = parameters.getOrDefault(ACTIVITY, "");
        from = activity.matches("[0-9]{1,18}")
                ? timeline.place(page.member(), page.lead(), Long.parseLong(activity))
                        .orElse(null)
                : null;
    }

    private void filtered() {
        from = null;
        page.keepParameters(filters.parameters());
        refresh();
    }

    /** Rows that nobody sees wait; so do new ones above what somebody is reading. */
    private void happened(LeadEvent event) {
        if (from != null) {
            return;
        }
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
            lines = new TimelineLines(timeline, page, filter, from);
            show(lines, filter);
        } catch (AccessDeniedException denied) {
            say(VaadinIcon.LOCK, "activity.denied");
        } catch (RuntimeException failure) {
            log.error("activities of lead {} could not be loaded", page.lead(), failure);
            say(VaadinIcon.WARNING, "activity.failed", new Button(getTranslation("shared.retry"), click -> refresh()));
        }
    }

    /** Nobody should take the middle of the past for the newest. */
    private void sayFrom(@Nullable ActivityKey first) {
        past.setVisible(first != null);
        past.removeAll();
        if (first != null) {
            Button newest = new Button(getTranslation("activity.from.newest"), click -> filtered());
            newest.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            past.add(new Span(getTranslation("activity.from", time.date(first.at()))), newest);
        }
    }

    private void show(TimelineLines found, ActivityFilter filter) {
        sayFrom(from);
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
