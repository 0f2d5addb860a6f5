package app.leadline.campaign.ui;

import app.leadline.campaign.CampaignDetails;
import app.leadline.campaign.CampaignId;
import app.leadline.campaign.ParticipationState;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.EmptyState;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.signals.Signal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who takes part, searched and filtered by state; the filter is in the URL. */
class ParticipantsTab extends Div implements OpenCampaign.CampaignTab {

    private static final String STATE = "state";
    private static final int SEARCH_PAUSE = 250;
    private static final int NARROW = 800;

    private final transient CurrentMember member;
    private final transient CampaignParts parts;
    private final TextField search = new TextField();
    private final Select<ParticipationState> states = new Select<>();
    private final ParticipantGrid grid;
    private final Div empty = new Div();
    private transient CampaignDetails campaign;

    ParticipantsTab(CurrentMember member, CampaignDetails campaign, CampaignParts parts) {
        this.member = member;
        this.campaign = campaign;
        this.parts = parts;
        addClassName("campaign-people");
        grid = new ParticipantGrid(member, campaign, parts);
        search.addClassName("ll-filters-search");
        search.setPlaceholder(getTranslation("campaign.people.search"));
        search.setAriaLabel(getTranslation("campaign.people.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(SEARCH_PAUSE);
        search.addValueChangeListener(change -> reload());
        states.setItems(ParticipationState.values());
        states.setEmptySelectionAllowed(true);
        states.setEmptySelectionCaption(getTranslation("campaign.people.all"));
        states.setPlaceholder(getTranslation("campaign.people.all"));
        states.setItemLabelGenerator(state ->
                state == null ? getTranslation("campaign.people.all") : getTranslation("campaign.state." + state));
        states.setAriaLabel(getTranslation("campaign.people.state"));
        states.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                reload();
                UI.getCurrent().getPage().getHistory().replaceState(null, new Location(href(campaign.id(), state())));
            }
        });
        Div toolbar = new Div(search, states, add());
        toolbar.addClassNames("ll-filters", "campaign-people-toolbar");
        empty.addClassName("leads-empty");
        add(toolbar, grid, empty);
    }

    private Button add() {
        Button add = new Button(
                getTranslation("campaign.add"),
                VaadinIcon.PLUS.create(),
                click -> new AddLeadsDialog(member, campaign, parts, this::reload).open());
        add.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add.addClassName("campaign-people-add");
        add.setVisible(campaign.permissions().describe() && !campaign.status().ended());
        return add;
    }

    static String href(CampaignId campaign, @Nullable ParticipationState state) {
        String page = CampaignLinks.page(campaign) + "/participants";
        return state == null
                ? page
                : page + "?"
                        + QueryParameters.simple(Map.of(STATE, state.name().toLowerCase(Locale.ROOT)))
                                .getQueryString();
    }

    /** Anybody can type a URL: a state that there is none of is ignored. */
    @Override
    public void open(QueryParameters url) {
        String wanted = url.getSingleParameter(STATE).orElse("").toUpperCase(Locale.ROOT);
        ParticipationState found = Arrays.stream(ParticipationState.values())
                .filter(state -> state.name().equals(wanted))
                .findFirst()
                .orElse(null);
        choose(found);
        reload();
    }

    @SuppressWarnings("NullAway") // an empty Select holds null
    private void choose(@Nullable ParticipationState state) {
        states.setValue(state);
    }

    private @Nullable ParticipationState state() {
        return states.getOptionalValue().orElse(null);
    }

    private void reload() {
        grid.show(search.getValue(), state());
        hint();
    }

    private void hint() {
        boolean none = parts.people()
                .page(member, campaign.id(), search.getValue(), state(), 0, 1)
                .isEmpty();
        grid.setVisible(!none);
        empty.setVisible(none);
        empty.removeAll();
        if (none) {
            boolean all = state() == null && search.getValue().isBlank();
            empty.add(new EmptyState(
                    VaadinIcon.USERS,
                    Sentence.of(all ? "campaign.people.none" : "campaign.people.noMatch"),
                    Sentence.of(all ? "campaign.people.none.hint" : "campaign.people.noMatch.hint")));
        }
    }

    @Override
    public Component content() {
        return this;
    }

    @Override
    public void refresh(CampaignDetails now) {
        campaign = now;
        grid.refresh(now);
        hint();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        var size = attached.getUI().getPage().windowSizeSignal();
        Signal.effect(this, () -> grid.narrow(size.get().width() < NARROW));
    }
}
