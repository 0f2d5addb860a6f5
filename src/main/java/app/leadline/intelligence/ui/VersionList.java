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
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The versions of a storyline, newest first, a page at a time. */
class VersionList extends Nav {

    static final int PAGE = 20;

    private final transient Consumer<StorylineId> chosen;
    private final transient Consumer<StorylineId> older;
    private final transient ViewerTime time;
    private final transient Map<StorylineId, NativeButton> rows = new HashMap<>();
    private transient List<Storyline.Version> first = List.of();

    /**
     * @param chosen told the one that is to be read
     * @param older told the oldest that is here, when more are wanted; the answer goes to {@link #add}
     */
    VersionList(Consumer<StorylineId> chosen, Consumer<StorylineId> older, ViewerTime time) {
        this.chosen = chosen;
        this.older = older;
        this.time = time;
        addClassName("intel-versions");
        getElement().setAttribute("aria-label", getTranslation("intelligence.history"));
    }

    /** Begins anew, unless these are the newest ones already. */
    void show(List<Storyline.Version> newest) {
        if (!newest.equals(first)) {
            first = newest;
            removeAll();
            rows.clear();
            addPage(newest);
        }
    }

    /** Older ones, as they were asked for. */
    void add(List<Storyline.Version> more) {
        addPage(more);
        if (!more.isEmpty()) {
            Objects.requireNonNull(rows.get(more.getFirst().id())).focus();
        }
    }

    /** Marks the one that is being read. */
    void mark(@Nullable StorylineId read) {
        rows.forEach((id, row) -> {
            if (id.equals(read)) {
                row.getElement().setAttribute("aria-current", "true");
            } else {
                row.getElement().removeAttribute("aria-current");
            }
        });
    }

    private void addPage(List<Storyline.Version> versions) {
        versions.forEach(version -> add(row(version)));
        if (versions.size() == PAGE) {
            NativeButton more = new NativeButton(getTranslation("intelligence.older"));
            more.addClassName("ll-link-button");
            more.addClickListener(click -> {
                remove(more);
                older.accept(versions.getLast().id());
            });
            add(more);
        }
    }

    private NativeButton row(Storyline.Version version) {
        NativeButton row = new NativeButton("", click -> chosen.accept(version.id()));
        Span when = new Span(time.date(version.at()) + ", " + time.clock(version.at()));
        Span who = new Span(version.by().name());
        who.addClassName("ll-quiet");
        row.add(when, who);
        row.addClassName("intel-version-row");
        rows.put(version.id(), row);
        return row;
    }
}
