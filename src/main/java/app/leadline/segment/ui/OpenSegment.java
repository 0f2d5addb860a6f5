package app.leadline.segment.ui;

import app.leadline.organization.CurrentMember;
import app.leadline.segment.SegmentState;
import app.leadline.segment.SegmentSummary;
import app.leadline.segment.SegmentsChanged;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.AsyncLoad;
import app.leadline.shared.ui.EmptyState;
import app.leadline.shared.ui.Throttle;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.signals.Signal;
import java.time.Duration;
import java.util.Locale;
import org.springframework.security.access.AccessDeniedException;

/** A segment on its page, kept up to date until it is gone. */
class OpenSegment extends Div {

    private static final Duration CALM = Duration.ofSeconds(1);
    private static final int NARROW = 700;

    private final CurrentMember member;
    private final SegmentParts parts;
    private final AsyncLoad loading;
    private final SegmentHeader header;
    private final MemberGrid grid;
    private final Div empty = new Div();
    private SegmentSummary shown;

    OpenSegment(CurrentMember member, SegmentSummary segment, SegmentParts parts) {
        this.member = member;
        this.parts = parts;
        this.shown = segment;
        loading = new AsyncLoad(this, parts.ticker());
        SegmentActions actions =
                new SegmentActions(member, parts, this, () -> UI.getCurrent().navigate(SegmentLinks.LIST));
        header = new SegmentHeader(actions);
        grid = new MemberGrid(segment.id(), (after, limit) -> parts.members().page(member, segment.id(), after, limit));
        addClassName("segments-frame");
        empty.addClassName("leads-empty");
        add(header, grid, empty);
        show(segment);
        Throttle calm = new Throttle(this, CALM, this::reload);
        parts.broadcaster().listen(this, new SegmentsChanged(member.workspace()), event -> calm.request());
        // What the rows show of a lead changes as well.
        parts.broadcaster().listen(this, member.workspace(), event -> calm.request());
    }

    private void reload() {
        Locale reader = getLocale();
        loading.load(() -> parts.segments().one(member, shown.id(), reader), this::show, this::failed);
    }

    private void show(SegmentSummary segment) {
        shown = segment;
        header.show(segment, parts.policy().mayDefine(member));
        boolean none = segment.members().number() == 0;
        grid.setVisible(!none);
        empty.setVisible(none);
        empty.removeAll();
        if (none) {
            empty.add(noMembers());
        } else {
            grid.refresh(segment.members().number());
        }
    }

    private EmptyState noMembers() {
        boolean moves = shown.state() == SegmentState.ACTIVE;
        return new EmptyState(
                VaadinIcon.USERS,
                Sentence.of(moves ? "segment.empty" : "segment.emptyFrozen"),
                moves ? Sentence.of("segment.empty.hint") : Sentence.of("segment.emptyFrozen.hint"));
    }

    private void failed(RuntimeException failure) {
        if (failure instanceof AccessDeniedException) {
            removeAll();
            Anchor all = new Anchor(SegmentLinks.LIST, getTranslation("segment.gone.toList"));
            add(new EmptyState(VaadinIcon.LOCK, Sentence.of("segment.gone"), Sentence.of("segment.gone.hint"), all));
            return;
        }
        grid.setVisible(false);
        empty.setVisible(true);
        empty.removeAll();
        empty.add(EmptyState.unread(Sentence.of("segment.failed"), failure, this::reload));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var size = attached.getUI().getPage().windowSizeSignal();
        Signal.effect(this, () -> grid.narrow(size.get().width() < NARROW));
    }
}
