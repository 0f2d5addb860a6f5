package app.leadline.campaign.ui;

import app.leadline.campaign.CampaignDetails;
import app.leadline.campaign.CampaignPeople.Filter;
import app.leadline.campaign.ParticipationState;
import app.leadline.lead.CappedCount;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.EmptyState;
import app.leadline.shared.ui.FilterBar;
import app.leadline.shared.ui.FilterChip;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.signals.Signal;
import java.util.List;

/** Who takes part, searched and filtered by state; words and filter are in the URL. */
class ParticipantsTab extends Div implements OpenCampaign.CampaignTab {

    private static final int NARROW = 800;

    private final transient CurrentMember member;
    private final transient CampaignParts parts;
    private final FilterBar bar;
    private final FilterChip<ParticipationState> states;
    private final ParticipantGrid grid;
    private final Div empty = new Div();
    private transient CampaignDetails campaign;
    private transient Filter filter = Filter.NONE;

    ParticipantsTab(CurrentMember member, CampaignDetails campaign, CampaignParts parts) {
        this.member = member;
        this.campaign = campaign;
        this.parts = parts;
        addClassName("campaign-people");
        grid = new ParticipantGrid(member, campaign, parts);
        bar = new FilterBar(
                getTranslation("campaign.people.search"),
                typed -> change(new Filter(typed, filter.states())),
                () -> change(Filter.NONE));
        states = new FilterChip<>(
                getTranslation("campaign.people.state"),
                state -> getTranslation("campaign.state." + state),
                CampaignLooks::state,
                chosen -> change(new Filter(filter.text(), chosen)));
        states.offer(List.of(ParticipationState.values()), "");
        bar.addFilters(states);
        bar.addClassName("campaign-people-toolbar");
        empty.addClassName("leads-empty");
        add(bar, grid, empty);
    }

    @Override
    public void open(QueryParameters url) {
        show(CampaignLinks.people(url));
    }

    private void change(Filter wanted) {
        show(wanted);
        UI.getCurrent().getPage().getHistory().replaceState(null, CampaignLinks.people(campaign.id(), wanted));
    }

    private void show(Filter wanted) {
        filter = wanted;
        bar.show(wanted.text(), wanted.states().isEmpty() ? 0 : 1);
        states.choose(wanted.states());
        grid.show(wanted, count());
    }

    /** Says how many there are, or why there are none. */
    private long count() {
        CappedCount count = parts.people().count(member, campaign.id(), filter);
        bar.showCount(
                getTranslation(count.more() ? "campaign.people.count.more" : "campaign.people.count", count.number()));
        boolean none = count.number() == 0;
        grid.setVisible(!none);
        empty.setVisible(none);
        empty.removeAll();
        if (none) {
            empty.add(filter.equals(Filter.NONE) ? nobody() : noMatch());
        }
        return count.number();
    }

    private EmptyState nobody() {
        if (!campaign.permissions().describe() || campaign.status().ended()) {
            return new EmptyState(
                    VaadinIcon.USERS, Sentence.of("campaign.people.none"), Sentence.of("campaign.people.none.ended"));
        }
        Button add = new Button(
                getTranslation("campaign.add"),
                VaadinIcon.PLUS.create(),
                click -> new AddLeadsDialog(member, campaign, parts).open());
        add.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        return new EmptyState(
                VaadinIcon.USERS, Sentence.of("campaign.people.none"), Sentence.of("campaign.people.none.hint"), add);
    }

    private EmptyState noMatch() {
        return EmptyState.noMatch(
                Sentence.of("campaign.people.noMatch"),
                Sentence.of("campaign.people.noMatch.hint"),
                () -> change(Filter.NONE));
    }

    @Override
    public Component content() {
        return this;
    }

    @Override
    public void refresh(CampaignDetails now) {
        campaign = now;
        grid.refresh(now, count());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        var size = attached.getUI().getPage().windowSizeSignal();
        Signal.effect(this, () -> grid.narrow(size.get().width() < NARROW));
    }
}
