package app.leadline.segment.ui;

import app.leadline.lead.LeadProfile;
import app.leadline.lead.ui.LeadFace;
import app.leadline.lead.ui.LeadFaces;
import app.leadline.segment.SegmentId;
import app.leadline.segment.SegmentMember;
import app.leadline.shared.LeadId;
import app.leadline.shared.ui.GridPages;
import app.leadline.shared.ui.KeysetPages;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import java.util.ArrayList;
import java.util.List;

/** The members of a segment, the newest leads first; a row leads to its lead, which then has its neighbours here. */
class MemberGrid extends Grid<SegmentMember> {

    private static final int PAGE = 50;

    private final SegmentId segment;
    private final GridPages<SegmentMember, LeadId> pages;
    private final List<Column<SegmentMember>> wideOnly = new ArrayList<>();

    MemberGrid(SegmentId segment, KeysetPages.Source<SegmentMember, LeadId> members) {
        super(PAGE);
        this.segment = segment;
        pages = new GridPages<>(this, members, SegmentMember::lead);
        addClassNames("lead-grid", "segment-grid");
        setAriaLabel(getTranslation("segment.members"));
        setSelectionMode(SelectionMode.NONE);
        addThemeVariants(GridVariant.NO_BORDER);
        setSizeFull();
        column("leadlist.column.name", LeadFaces.name(this, this::face))
                .setFlexGrow(3)
                .setWidth("14rem");
        wide(
                        "segment.contact",
                        LitRenderer.<SegmentMember>of("<span>${item.contact}</span>")
                                .withProperty("contact", member -> contact(member.profile())))
                .setFlexGrow(2)
                .setWidth("9rem");
        wide("lead.field.status", LeadFaces.status(this, SegmentMember::status)).setWidth("8rem");
        wide("lead.field.priority", LeadFaces.priority(this, SegmentMember::priority))
                .setWidth("8rem");
        wide(
                        "segment.since",
                        LitRenderer.<SegmentMember>of(
                                        "<span class=\"ll-quiet\" title=\"${item.exact}\">${item.day}</span>")
                                .withProperty("day", member -> time().date(member.joinedAt()))
                                .withProperty("exact", member -> time().exact(member.joinedAt())))
                .setWidth("9rem");
    }

    /** What stands there may have changed; place and focus stay. */
    void refresh(long expected) {
        pages.again(expected);
    }

    void narrow(boolean narrow) {
        wideOnly.forEach(column -> column.setVisible(!narrow));
        setClassName("lead-grid-narrow", narrow);
    }

    private LeadFace face(SegmentMember member) {
        LeadProfile profile = member.profile();
        return new LeadFace(
                member.lead(),
                SegmentLinks.lead(member.lead(), segment),
                profile.displayName(),
                profile.initials(),
                member.photo(),
                contact(profile),
                member.status(),
                member.priority(),
                List.of());
    }

    private static String contact(LeadProfile profile) {
        if (profile.username() != null) {
            return profile.username().withAt();
        }
        return profile.phone() == null ? "" : profile.phone().formatted();
    }

    private ViewerTime time() {
        return ViewerTime.of(getUI().orElseGet(UI::getCurrent));
    }

    private Column<SegmentMember> column(String title, Renderer<SegmentMember> cell) {
        return addColumn(cell).setHeader(getTranslation(title)).setResizable(true);
    }

    private Column<SegmentMember> wide(String title, Renderer<SegmentMember> cell) {
        Column<SegmentMember> column = column(title, cell).setFlexGrow(0);
        wideOnly.add(column);
        return column;
    }
}
