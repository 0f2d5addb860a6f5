package app.leadline.campaign.ui;

import app.leadline.campaign.CampaignDetails;
import app.leadline.campaign.CampaignPeople.Filter;
import app.leadline.campaign.CampaignStatus;
import app.leadline.campaign.Participant;
import app.leadline.campaign.ParticipationState;
import app.leadline.lead.ui.LeadAvatar;
import app.leadline.lead.ui.TagBadge;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.ui.GridPages;
import app.leadline.shared.ui.Texts;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The participants, in the order in which they were added; the name leads to the lead, the button to its part in the campaign. */
class ParticipantGrid extends Grid<Participant> {

    private static final int PAGE = 50;

    private final transient CurrentMember member;
    private final transient CampaignParts parts;
    private final transient GridPages<Participant, Long> pages;
    private final List<Column<Participant>> wideOnly = new ArrayList<>();
    private transient CampaignDetails campaign;
    private transient @Nullable Filter filter;

    ParticipantGrid(CurrentMember member, CampaignDetails campaign, CampaignParts parts) {
        super(PAGE);
        this.member = member;
        this.campaign = campaign;
        this.parts = parts;
        pages = new GridPages<>(this, this::page, Participant::id);
        addClassName("campaign-people-grid");
        setAriaLabel(getTranslation("campaign.tab.participants"));
        setSelectionMode(SelectionMode.NONE);
        addThemeVariants(GridVariant.NO_BORDER);
        setWidthFull();
        column("campaign.people.lead", lead()).setFlexGrow(2).setWidth("12rem");
        wide(column("campaign.people.state", state())).setFlexGrow(3).setWidth("14rem");
        wide(column("campaign.people.step", step())).setFlexGrow(2).setWidth("9rem");
        wide(column(
                        "campaign.list.sent",
                        LitRenderer.<Participant>of("<span>${item.sent}</span>")
                                .withProperty("sent", Participant::sent)))
                .setFlexGrow(0)
                .setWidth("5rem");
        wide(column("campaign.list.last", last())).setFlexGrow(0).setWidth("8.5rem");
        column("", details()).setFlexGrow(0).setWidth("6rem");
    }

    private List<Participant> page(@Nullable Long after, int limit) {
        return filter == null
                ? List.of()
                : parts.people().page(member, campaign.id(), filter, after == null ? 0 : after, limit);
    }

    /** Another filter: from the top. */
    void show(Filter wanted, long expected) {
        filter = wanted;
        pages.fromTop(expected);
    }

    /** The same participants, looked at again: place and focus stay. */
    void refresh(CampaignDetails now, long expected) {
        campaign = now;
        if (filter == null) {
            return;
        }
        // Newcomers come last and nobody changes places, unless by a state or a name that is asked for.
        if (filter.equals(Filter.NONE)) {
            pages.inTheirPlaces(expected);
        } else {
            pages.again(expected);
        }
    }

    void narrow(boolean narrow) {
        wideOnly.forEach(column -> column.setVisible(!narrow));
        setClassName("lead-grid-narrow", narrow);
    }

    private LitRenderer<Participant> lead() {
        return LitRenderer.<Participant>of("""
                        <a class="lead-link" href="${item.href}">
                          <span class="ll-avatar ${item.avatar}" aria-hidden="true">${item.initials}</span>
                          <span class="lead-link-lines">
                            <span class="lead-link-name" dir="auto">${item.name}</span>
                            <span class="lead-link-more"><span class="campaign-state ${item.css}">${item.state}</span></span>
                          </span>
                        </a>""")
                .withProperty("href", row -> "leads/" + row.lead())
                .withProperty("avatar", row -> TagBadge.colourClass(LeadAvatar.colour(row.lead())))
                .withProperty("initials", Participant::initials)
                .withProperty("name", Participant::name)
                .withProperty("css", row -> CampaignLooks.css("campaign-state-", row.state()))
                .withProperty("state", row -> getTranslation("campaign.state." + row.state()));
    }

    private LitRenderer<Participant> state() {
        return LitRenderer.<Participant>of("""
                        <span class="campaign-people-state"><span class="campaign-state ${item.css}">${item.state}</span>
                        ${item.reason ? html`<span class="campaign-reason" title="${item.reason}">${item.reason}</span>` : ''}</span>""")
                .withProperty("css", row -> CampaignLooks.css("campaign-state-", row.state()))
                .withProperty("state", row -> getTranslation("campaign.state." + row.state()))
                .withProperty("reason", row -> row.reason() == null ? "" : Texts.of(row.reason()));
    }

    private LitRenderer<Participant> step() {
        return LitRenderer.<Participant>of("""
                        <span>${item.step}</span> <span class="ll-quiet" title="${item.exact}">${item.due}</span>""")
                .withProperty(
                        "step",
                        row -> getTranslation(
                                "campaign.people.stepOf",
                                row.state().open() ? row.nextStep() : row.sent(),
                                campaign.steps().size()))
                .withProperty("due", row -> waits(row) ? due(row.dueAt()) : "")
                .withProperty("exact", row -> waits(row) ? viewer().exact(row.dueAt()) : "");
    }

    /** While the campaign stands still nothing is due. */
    private boolean waits(Participant row) {
        return campaign.status() == CampaignStatus.ACTIVE
                && (row.state() == ParticipationState.PENDING || row.state() == ParticipationState.WAITING);
    }

    private String due(Instant at) {
        Instant now = parts.clock().instant();
        return at.isAfter(now) ? CampaignLooks.near(at, now) : getTranslation("campaign.people.due");
    }

    private LitRenderer<Participant> last() {
        return LitRenderer.<Participant>of("<span class=\"ll-quiet\" title=\"${item.exact}\">${item.near}</span>")
                .withProperty(
                        "near",
                        row -> CampaignLooks.near(row.lastAt(), parts.clock().instant()))
                .withProperty("exact", row -> viewer().exact(row.lastAt()));
    }

    private LitRenderer<Participant> details() {
        return LitRenderer.<Participant>of("""
                        <button class="ll-link-button" @click="${open}" aria-label="${item.label}">${item.word}</button>""")
                .withProperty("word", row -> getTranslation("campaign.people.details"))
                .withProperty("label", row -> getTranslation("campaign.people.detailsOf", row.name()))
                .withFunction("open", row -> new ParticipantDialog(member, campaign, row, parts).open());
    }

    private ViewerTime viewer() {
        return ViewerTime.of(getUI().orElseGet(UI::getCurrent));
    }

    private Column<Participant> column(String title, LitRenderer<Participant> cell) {
        return addColumn(cell)
                .setHeader(title.isEmpty() ? "" : getTranslation(title))
                .setResizable(!title.isEmpty());
    }

    private Column<Participant> wide(Column<Participant> column) {
        wideOnly.add(column);
        return column;
    }
}
