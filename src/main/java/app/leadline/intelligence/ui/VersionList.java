package app.leadline.intelligence.ui;

import app.leadline.intelligence.Storyline;
import app.leadline.intelligence.StorylineId;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The versions of a storyline, newest first, a page at a time. */
class VersionList extends Nav {

    private static final int PAGE = 20;

    /** Versions older than one, at most so many. */
    @FunctionalInterface
    interface Pages {
        List<Storyline.Version> before(@Nullable StorylineId version, int limit);
    }

    private final transient Pages pages;
    private final transient Consumer<Storyline.Version> chosen;
    private final transient ViewerTime time;
    private final transient Map<StorylineId, NativeButton> rows = new HashMap<>();

    VersionList(Pages pages, Consumer<Storyline.Version> chosen, ViewerTime time) {
        this.pages = pages;
        this.chosen = chosen;
        this.time = time;
        addClassName("intel-versions");
        getElement().setAttribute("aria-label", getTranslation("intelligence.history"));
    }

    /** @return the newest version; empty when there is none any more */
    Optional<Storyline.Version> fill() {
        removeAll();
        rows.clear();
        return more(null).stream().findFirst();
    }

    /** Marks the one that is being read. */
    void mark(StorylineId read) {
        rows.forEach((id, row) -> {
            if (id.equals(read)) {
                row.getElement().setAttribute("aria-current", "true");
            } else {
                row.getElement().removeAttribute("aria-current");
            }
        });
    }

    private List<Storyline.Version> more(@Nullable StorylineId after) {
        List<Storyline.Version> versions = pages.before(after, PAGE);
        versions.forEach(version -> add(row(version)));
        if (versions.size() == PAGE) {
            NativeButton older = new NativeButton(getTranslation("intelligence.older"));
            older.addClassName("ll-link-button");
            older.addClickListener(click -> {
                remove(older);
                more(versions.getLast().id());
            });
            add(older);
        }
        return versions;
    }

    private NativeButton row(Storyline.Version version) {
        NativeButton row = new NativeButton("", click -> chosen.accept(version));
        Span when = new Span(time.date(version.at()) + ", " + time.clock(version.at()));
        Span who = new Span(version.by().name());
        who.addClassName("ll-quiet");
        row.add(when, who);
        row.addClassName("intel-version-row");
        rows.put(version.id(), row);
        return row;
    }
}
