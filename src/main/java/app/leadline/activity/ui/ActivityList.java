package app.leadline.activity.ui;

import app.leadline.activity.Activity;
import app.leadline.activity.ActivityKey;
import app.leadline.activity.ActivitySentences;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Texts;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;

/** A short list of activities, with more of them when asked for. */
class ActivityList extends Div {

    private static final int PAGE = 20;

    private final transient Source source;
    private final transient ActivitySentences sentences;
    private final transient Clock clock;
    private final OrderedList rows = new OrderedList();
    private final Paragraph remark = new Paragraph();
    private final NativeButton more = new NativeButton(getTranslation("activity.more"), click -> showMore());
    private transient ViewerTime time = new ViewerTime(ZoneOffset.UTC, getLocale());
    private int shown = PAGE;

    /** The next activities after a key. */
    @FunctionalInterface
    interface Source {
        List<Activity> after(ActivityKey key, int limit);
    }

    ActivityList(Source source, ActivitySentences sentences, Clock clock) {
        this.source = source;
        this.sentences = sentences;
        this.clock = clock;
        addClassName("activity-list");
        rows.getElement().setAttribute("role", "list");
        rows.setClassName("activity-list-rows");
        remark.addClassName("ll-quiet");
        more.addClassName("ll-link-button");
        add(rows, remark, more);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        time = ViewerTime.of(attached.getUI());
        refresh();
    }

    private void showMore() {
        shown += PAGE;
        refresh();
    }

    /** As many as are shown, read anew. */
    void refresh() {
        try {
            List<Activity> found = source.after(ActivityKey.NEWEST, shown + 1);
            rows.removeAll();
            LineTexts texts = new LineTexts(sentences, time, clock);
            found.stream().limit(shown).forEach(activity -> rows.add(row(activity, texts)));
            more.setVisible(found.size() > shown);
            remark.setText(found.isEmpty() ? getTranslation("activity.empty.title") : "");
        } catch (AccessDeniedException denied) {
            rows.removeAll();
            more.setVisible(false);
            remark.setText(getTranslation("activity.denied.title"));
        } catch (RuntimeException failure) {
            remark.setText(Texts.of(Notifications.sentenceFor(failure)));
        }
    }

    private ListItem row(Activity activity, LineTexts texts) {
        Icon icon = new Icon(texts.icon(activity).replace("vaadin:", ""));
        icon.addClassName("activity-list-icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        Span title = new Span(texts.title(activity));
        title.addClassName("activity-list-title");
        Span description = new Span(texts.description(activity));
        description.getElement().setAttribute("dir", "auto");
        Span when = new Span(time.date(activity.at()) + ", " + time.clock(activity.at()));
        when.setTitle(texts.exactly(activity));
        Span user = new Span(texts.user(activity));
        Div about = new Div(when, user);
        about.addClassName("activity-list-about");
        ListItem row = new ListItem(icon, new Div(title, description), about);
        row.addClassName("activity-list-row");
        row.getElement().setAttribute("data-category", activity.category().name());
        return row;
    }
}
