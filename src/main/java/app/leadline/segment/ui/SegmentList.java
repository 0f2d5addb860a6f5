package app.leadline.segment.ui;

import app.leadline.organization.CurrentMember;
import app.leadline.segment.SegmentId;
import app.leadline.segment.SegmentSummary;
import app.leadline.segment.SegmentsChanged;
import app.leadline.shared.SearchText;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.AsyncLoad;
import app.leadline.shared.ui.EmptyState;
import app.leadline.shared.ui.FilterBar;
import app.leadline.shared.ui.Throttle;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** All segments of a workspace, read in the background: with many of them their members take a moment to count. */
class SegmentList extends Div {

    private static final Duration CALM = Duration.ofSeconds(1);

    private final CurrentMember member;
    private final SegmentParts parts;
    private final AsyncLoad loading;
    private final SegmentActions actions;
    private final FilterBar bar;
    private final Div content = new Div();
    private final SegmentTableHead head = new SegmentTableHead();
    private final Map<SegmentId, SegmentRow> known = new HashMap<>();
    private List<SegmentSummary> segments = List.of();
    private String search;
    private boolean mayDefine;

    SegmentList(CurrentMember member, SegmentParts parts, String search) {
        this.member = member;
        this.parts = parts;
        this.search = SearchText.clean(search);
        loading = new AsyncLoad(this, parts.ticker());
        actions = new SegmentActions(member, parts, this, () -> {});
        bar = new FilterBar(getTranslation("segment.list.search"), this::search, () -> search(""));
        addClassName("segments-frame");
        content.addClassName("segment-rows");
        mayDefine = parts.policy().mayDefine(member);
        Header heading = new Header(new H1(getTranslation("segment.list.title")));
        heading.addClassName("leads-heading");
        if (mayDefine) {
            heading.add(newSegment("c"));
        }
        add(heading, bar, content);
        bar.show(this.search, 0);
        Throttle calm = new Throttle(this, CALM, this::load);
        parts.broadcaster().listen(this, new SegmentsChanged(member.workspace()), event -> calm.request());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (segments.isEmpty()) {
            content.add(new SegmentSkeleton());
        }
        load();
    }

    private void load() {
        Locale reader = getLocale();
        loading.load(() -> parts.segments().all(member, reader), this::show, this::failed);
    }

    private void show(List<SegmentSummary> found) {
        segments = found;
        mayDefine = parts.policy().mayDefine(member);
        known.keySet().retainAll(found.stream().map(SegmentSummary::id).toList());
        show();
    }

    private void show() {
        List<SegmentSummary> matching = segments.stream().filter(this::matches).toList();
        bar.showCount(getTranslation("segment.list.count", matching.size()));
        if (segments.isEmpty()) {
            put(List.of(none()));
        } else if (matching.isEmpty()) {
            put(List.of(noMatch()));
        } else {
            put(Stream.<Component>concat(Stream.of(head), matching.stream().map(this::row))
                    .toList());
        }
    }

    /** What stays is not touched: whoever has the focus or a menu there keeps it while members come and go. */
    private void put(List<Component> wanted) {
        content.getChildren().filter(there -> !wanted.contains(there)).toList().forEach(content::remove);
        for (int i = 0; i < wanted.size(); i++) {
            if (content.getComponentCount() <= i || content.getComponentAt(i) != wanted.get(i)) {
                content.addComponentAtIndex(i, wanted.get(i));
            }
        }
    }

    private boolean matches(SegmentSummary segment) {
        String words = (segment.name() + " " + segment.sentence()).toLowerCase(Locale.ROOT);
        return SearchText.words(search).stream().allMatch(words::contains);
    }

    private EmptyState noMatch() {
        Button clear = new Button(getTranslation("segment.list.clear"), click -> search(""));
        return new EmptyState(
                VaadinIcon.SEARCH,
                Sentence.of("segment.list.noMatch"),
                Sentence.of("segment.list.noMatch.hint"),
                clear);
    }

    private SegmentRow row(SegmentSummary segment) {
        SegmentRow row = known.computeIfAbsent(segment.id(), id -> new SegmentRow());
        row.show(segment, mayDefine ? actions : null);
        return row;
    }

    private void search(String typed) {
        search = SearchText.clean(typed);
        bar.show(search, 0);
        QueryParameters query = search.isEmpty()
                ? QueryParameters.empty()
                : QueryParameters.simple(Map.of(SegmentsView.SEARCH, search));
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(SegmentLinks.LIST, query));
        show();
    }

    private EmptyState none() {
        return mayDefine
                ? new EmptyState(
                        VaadinIcon.FILTER,
                        Sentence.of("segment.list.none"),
                        Sentence.of("segment.list.none.hint"),
                        newSegment(""))
                : new EmptyState(
                        VaadinIcon.FILTER,
                        Sentence.of("segment.list.none"),
                        Sentence.of("segment.list.none.hint.member"));
    }

    private void failed(RuntimeException failure) {
        put(List.of(EmptyState.unread(Sentence.of("segment.list.failed"), failure, this::load)));
    }

    private Button newSegment(String key) {
        Button button = new Button(
                getTranslation("segment.new"),
                VaadinIcon.PLUS.create(),
                click -> UI.getCurrent().navigate(SegmentLinks.NEW));
        button.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        if (!key.isEmpty()) {
            button.getElement().setAttribute("data-key", key);
            button.setTooltipText(getTranslation("segment.new.tooltip"));
        }
        return button;
    }
}
