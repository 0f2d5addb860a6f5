package app.leadline.segment.ui;

import app.leadline.segment.SegmentOrigin;
import app.leadline.segment.SegmentState;
import app.leadline.segment.SegmentSummary;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A segment in the list: a click anywhere opens it. It stays the same row while its members come and go. */
class SegmentRow extends Article {

    private final Anchor link = new Anchor();
    private final Span rule = new Span();
    private final Div about = new Div(rule);
    private final Span members = new Span();
    private final Span created = new Span();
    private final Div menu = new Div();
    private @Nullable SegmentSummary shown;
    private boolean offered;

    SegmentRow() {
        addClassName("segment-row");
        link.addClassName("segment-row-link");
        about.addClassName("segment-row-about");
        rule.addClassName("segment-row-rule");
        rule.getElement().setAttribute("dir", "auto");
        members.addClassName("segment-row-members");
        created.addClassName("segment-row-created");
        menu.addClassName("segment-row-menu");
        add(link, about, members, created, menu);
    }

    /** @param actions what may be done with it; null for those who may not */
    void show(SegmentSummary segment, @Nullable SegmentActions actions) {
        if (!segment.equals(shown)) {
            if (shown != null && !shown.name().equals(segment.name())) {
                offer(null);
            }
            shown = segment;
            show(segment);
        }
        offer(actions);
    }

    private void show(SegmentSummary segment) {
        link.setHref(SegmentLinks.page(segment.id()));
        link.removeAll();
        link.add(new SegmentBadge(segment.name(), segment.colour()));
        rule.setText(segment.sentence());
        rule.setTitle(segment.sentence());
        about.removeAll();
        about.add(rule);
        SegmentLooks.state(segment).ifPresent(about::add);
        say(members, SegmentLooks.number(segment.members()), SegmentLooks.leads(segment.members()));
        SegmentOrigin origin = segment.origin();
        ViewerTime time = ViewerTime.of(UI.getCurrent());
        String day = time.date(origin.createdAt());
        say(
                created,
                getTranslation("segment.createdShort", origin.createdBy(), day),
                getTranslation("segment.createdBy", origin.createdBy(), day));
        created.setTitle(time.exact(origin.createdAt()));
        setClassName("segment-row-still", segment.state() != SegmentState.ACTIVE);
    }

    /** Without the heading of its column a value says less than a sentence. */
    private static void say(Span cell, String shortly, String sentence) {
        Span value = new Span(shortly);
        value.getElement().setAttribute("aria-hidden", "true");
        Span spoken = new Span(sentence);
        spoken.addClassName("ll-for-readers");
        cell.removeAll();
        cell.add(value, spoken);
    }

    private void offer(@Nullable SegmentActions actions) {
        if (offered != (actions != null)) {
            menu.removeAll();
            if (actions != null) {
                menu.add(actions.menu(() -> Objects.requireNonNull(shown)));
            }
            offered = actions != null;
        }
    }
}
