package app.leadline.segment.ui;

import app.leadline.lead.ui.TagBadge;
import app.leadline.segment.SegmentOrigin;
import app.leadline.segment.SegmentState;
import app.leadline.segment.SegmentSummary;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a segment is called, its rule, how many are in it since when, and what can be done with it. */
class SegmentHeader extends Header {

    private final SegmentActions actions;
    private final Span spot = new Span();
    private final H1 name = new H1();
    private final Div state = new Div();
    private final Anchor export = new Anchor();
    private final Button edit;
    private final Div menu = new Div();
    private final Paragraph rule = new Paragraph();
    private final Span members = new Span();
    private final Span created = new Span();
    private final Span changed = new Span();
    private final Div frozen = new Div();
    private @Nullable SegmentSummary shown;
    private boolean defining;

    SegmentHeader(SegmentActions actions) {
        this.actions = actions;
        addClassName("segment-header");
        Anchor back = new Anchor(SegmentLinks.LIST, SegmentLooks.icon(VaadinIcon.ARROW_LEFT));
        back.add(new Span(getTranslation("segment.list.title")));
        back.addClassName("lead-bar-back");
        spot.getElement().setAttribute("aria-hidden", "true");
        name.getElement().setAttribute("dir", "auto");
        export.add(SegmentLooks.icon(VaadinIcon.DOWNLOAD), new Span(getTranslation("segment.export")));
        export.addClassName("segment-export");
        export.setTitle(getTranslation("segment.export.hint"));
        export.setRouterIgnore(true);
        export.getElement().setAttribute("download", true);
        edit = new Button(getTranslation("segment.edit"), VaadinIcon.PENCIL.create(), click -> actions.edit(shown()));
        edit.addThemeVariants(ButtonVariant.SMALL);
        edit.getElement().setAttribute("data-key", "e");
        edit.setTooltipText(getTranslation("segment.edit.tooltip"));
        Div title = new Div(spot, name, state);
        title.addClassName("segment-title");
        Div buttons = new Div(export, edit, menu);
        buttons.addClassName("segment-buttons");
        Div top = new Div(back, title, buttons);
        top.addClassName("segment-header-top");
        rule.addClassName("segment-rule");
        rule.getElement().setAttribute("dir", "auto");
        members.addClassName("segment-members");
        members.getElement().setAttribute("role", "status");
        Div facts = new Div(members, created, changed);
        facts.addClassName("segment-facts");
        frozen.addClassName("segment-banner");
        frozen.getElement().setAttribute("role", "status");
        add(top, rule, facts, frozen);
    }

    private SegmentSummary shown() {
        return Objects.requireNonNull(shown);
    }

    /** What stays the same is not touched: whoever is on a button there stays on it while members come and go. */
    void show(SegmentSummary segment, boolean mayDefine) {
        SegmentSummary before = shown;
        if (segment.equals(before) && defining == mayDefine) {
            return;
        }
        shown = segment;
        spot.setClassName("");
        spot.addClassNames("segment-spot", TagBadge.colourClass(segment.colour()));
        name.setText(segment.name());
        state.removeAll();
        SegmentLooks.state(segment).ifPresent(state::add);
        export.setHref(SegmentLinks.export(segment.id()));
        edit.setVisible(mayDefine);
        menu.setVisible(mayDefine);
        if (mayDefine && (before == null || !defining || !before.name().equals(segment.name()))) {
            menu.removeAll();
            menu.add(actions.menu(this::shown));
        }
        rule.setText(getTranslation("segment.ruleSentence", segment.sentence()));
        facts(segment);
        if (before == null
                || before.state() != segment.state()
                || !Objects.equals(before.brokenBy(), segment.brokenBy())
                || defining != mayDefine) {
            banner(segment, mayDefine);
        }
        defining = mayDefine;
    }

    private void facts(SegmentSummary segment) {
        ViewerTime time = ViewerTime.of(UI.getCurrent());
        SegmentOrigin origin = segment.origin();
        members.setText(SegmentLooks.leads(segment.members()));
        created.setText(getTranslation("segment.createdBy", origin.createdBy(), time.date(origin.createdAt())));
        created.setTitle(time.exact(origin.createdAt()));
        String by = origin.changedBy();
        changed.setVisible(origin.changedAt().isAfter(origin.createdAt()));
        changed.setText(
                by == null
                        ? getTranslation("segment.changed", time.date(origin.changedAt()))
                        : getTranslation("segment.changedBy", by, time.date(origin.changedAt())));
        changed.setTitle(time.exact(origin.changedAt()));
    }

    private void banner(SegmentSummary segment, boolean mayDefine) {
        frozen.removeAll();
        frozen.setVisible(segment.state() != SegmentState.ACTIVE);
        if (segment.state() == SegmentState.ACTIVE) {
            return;
        }
        frozen.setClassName("segment-banner-broken", segment.state() == SegmentState.BROKEN);
        frozen.add(
                SegmentLooks.icon(segment.state() == SegmentState.BROKEN ? VaadinIcon.WARNING : VaadinIcon.PAUSE),
                new Span(SegmentLooks.reason(segment)));
        if (mayDefine) {
            frozen.add(wayOut(segment));
        }
    }

    private Component wayOut(SegmentSummary segment) {
        Button out = segment.state() == SegmentState.BROKEN
                ? new Button(getTranslation("segment.mend"), click -> actions.edit(shown()))
                : new Button(getTranslation("segment.activate"), click -> actions.activate(shown()));
        out.addThemeVariants(ButtonVariant.SMALL);
        return out;
    }
}
