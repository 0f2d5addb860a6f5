package app.leadline.activity.ui;

import app.leadline.activity.Activity;
import app.leadline.activity.Timeline;
import app.leadline.leadpage.LeadPageContext;
import app.leadline.shared.ui.KeysetPages;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.dataview.GridLazyDataView;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rows, one column wide. Its header, which stays while the rows scroll, names the month of the first row in sight; a
 * script keeps it so.
 */
@JavaScript("context://scripts/timeline.js")
@Uses(Icon.class)
class TimelineGrid extends Grid<TimelineItem> {

    /** Lines the scroll bar has room for before it is known whether they exist. */
    private static final int AHEAD = 2 * TimelineLines.PAGE;

    private static final String LINE = """
            ${item.title === null ? html`<div class="activity-month" role="heading" aria-level="3"
                data-month=${item.month}>${item.month}</div>` : html`
            <div class="activity-row" data-month=${item.month} ?data-asked=${item.asked}>
              <span class="activity-icon" data-category=${item.category}><vaadin-icon icon=${item.icon}
                aria-hidden="true"></vaadin-icon></span>
              <div class="activity-what">
                <span class="activity-title" dir="auto">${item.title}</span>
                <span class="activity-description" dir="auto">${item.description}</span>
                ${item.campaign === null ? '' : html`<span class="ll-tag ll-tag-violet activity-campaign"><span
                  class="ll-tag-text" dir="auto">${item.campaign}</span></span>`}
                ${item.edits === null ? '' : html`<button class="activity-edits" aria-expanded=${item.single !== null}
                  aria-label=${item.editsLabel} @click=${toggle}>${item.edits}</button>`}
                ${item.single === null ? '' : html`<ol class="activity-single">${item.single.map(
                  ([text, when, exactly]) => html`<li><span dir="auto">${text}</span>
                  <time title=${exactly}>${when}</time></li>`)}</ol>`}
              </div>
              ${item.restore === null ? '' : html`<button class="activity-restore" title=${item.restore}
                aria-label=${item.restore} @click=${restore}>${item.restoreWord}</button>`}
              <span class="activity-user" title=${item.user}>${item.user}</span>
              <time class="activity-time" title=${item.exactly} datetime=${item.at}>${item.when}</time>
            </div>`}""";

    private final transient Timeline timeline;
    private final transient LeadPageContext page;
    private final transient LineTexts texts;
    private final transient Map<Long, List<Activity>> opened = new HashMap<>();
    private final Span month = new Span();
    private transient Predicate<Activity> asked = activity -> false;

    TimelineGrid(Timeline timeline, LeadPageContext page, LineTexts texts, Consumer<Activity> restore) {
        super(TimelineLines.PAGE);
        this.timeline = timeline;
        this.page = page;
        this.texts = texts;
        addClassName("activity-list");
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.NO_ROW_BORDERS, GridVariant.WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        getElement().setProperty("accessibleName", getTranslation("activity.list"));
        month.addClassName("activity-month");
        addColumn(renderer(restore)).setHeader(month).setSortable(false);
    }

    private LitRenderer<TimelineItem> renderer(Consumer<Activity> restore) {
        return LitRenderer.<TimelineItem>of(LINE)
                .withProperty("month", texts::month)
                .withProperty("title", of(texts::title))
                .withProperty("description", of(texts::description))
                .withProperty("category", of(activity -> activity.category().name()))
                .withProperty("icon", of(texts::icon))
                .withProperty(
                        "campaign",
                        of(activity -> activity.campaign() == null
                                ? null
                                : activity.campaign().label()))
                .withProperty("user", of(texts::user))
                .withProperty("asked", line -> line.activity() != null && asked.test(line.activity()))
                .withProperty("at", of(activity -> activity.at().toString()))
                .withProperty("when", of(texts::when))
                .withProperty("exactly", of(texts::exactly))
                .withProperty("edits", ofSeveral(activity -> getTranslation("activity.edits", activity.edits())))
                .withProperty("editsLabel", ofSeveral(this::editsLabel))
                .withProperty("single", ofSeveral(this::singleEdits))
                .withProperty("restore", ofRestorable(texts::restoring))
                .withProperty("restoreWord", ofRestorable(activity -> getTranslation("activity.restore")))
                .withFunction("toggle", line -> run(line, activity -> toggle(line, activity)))
                .withFunction("restore", line -> run(line, restore));
    }

    /** Begins at the top, with other lines or with the same anew. */
    void show(TimelineLines lines) {
        asked = lines::begunWith;
        var pages = new KeysetPages<>(lines, TimelineItem::place);
        month.setText(lines.top().isEmpty() ? "" : texts.month(lines.top().getFirst()));
        GridLazyDataView<TimelineItem> view = setItems(pages);
        view.setIdentifierProvider(TimelineItem::id);
        view.setItemCountEstimate(Math.max(
                1, lines.top().size() < TimelineLines.PAGE ? lines.top().size() : AHEAD));
        view.setItemCountEstimateIncrease(AHEAD);
    }

    /** Calls the listener when the reader leaves the top of the list, and when they come back. */
    void onPlace(Consumer<Boolean> atTop) {
        getElement()
                .addEventListener(
                        "timeline-place",
                        event -> atTop.accept(
                                event.getEventData().get("event.detail.top").asBoolean()))
                .addEventData("event.detail.top");
        addAttachListener(attached -> getElement().executeJs("window.leadlineTimeline(this, $0)", month.getElement()));
    }

    private void toggle(TimelineItem line, Activity activity) {
        if (opened.remove(activity.id()) == null) {
            opened.put(activity.id(), timeline.edits(page.member(), page.lead(), activity.id()));
        }
        getDataProvider().refreshItem(line);
    }

    private String editsLabel(Activity activity) {
        return getTranslation(
                opened.containsKey(activity.id()) ? "activity.edits.hide" : "activity.edits.show", activity.edits());
    }

    /** Of each: what changed, when, and exactly when. */
    private @Nullable List<List<String>> singleEdits(Activity activity) {
        List<Activity> edits = opened.get(activity.id());
        return edits == null
                ? null
                : edits.stream()
                        .map(edit -> List.of(texts.description(edit), texts.when(edit), texts.exactly(edit)))
                        .toList();
    }

    private static <V> ValueProvider<TimelineItem, @Nullable V> of(Function<Activity, @Nullable V> property) {
        return line -> line.activity() == null ? null : property.apply(line.activity());
    }

    private static <V> ValueProvider<TimelineItem, @Nullable V> ofSeveral(Function<Activity, @Nullable V> property) {
        return of(activity -> activity.edits() > 1 ? property.apply(activity) : null);
    }

    private <V> ValueProvider<TimelineItem, @Nullable V> ofRestorable(Function<Activity, @Nullable V> property) {
        return of(activity -> page.details().peek().permissions().edit() && timeline.restorable(activity)
                ? property.apply(activity)
                : null);
    }

    private static void run(TimelineItem line, Consumer<Activity> action) {
        if (line.activity() != null) {
            action.accept(line.activity());
        }
    }
}
