package app.leadline.campaign.ui;

import app.leadline.campaign.CampaignStatus;
import app.leadline.campaign.Campaigns.Filter;
import app.leadline.campaign.WorkspaceCampaignsChanged;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.EmptyState;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Throttle;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.signals.Signal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The list for one member in one workspace: heading, search and filter, rows or what to do when there are none. */
class CampaignListPage extends Div {

    private static final Duration CALM = Duration.ofSeconds(1);
    private static final int SEARCH_PAUSE = 250;

    private final transient CurrentMember member;
    private final transient CampaignParts parts;
    private final CampaignGrid grid;
    private final TextField search = new TextField();
    private final Map<CampaignStatus, NativeButton> byStatus = new EnumMap<>(CampaignStatus.class);
    private final NativeButton all = new NativeButton(getTranslation("campaign.list.all"), click -> only(Set.of()));
    private final Div empty = new Div();
    private transient Filter filter = Filter.NONE;

    CampaignListPage(CurrentMember member, CampaignParts parts) {
        this.member = member;
        this.parts = parts;
        addClassName("leads-frame");
        Throttle calm = new Throttle(this, CALM, this::refresh);
        grid = new CampaignGrid(member, parts, calm::request);
        empty.addClassName("leads-empty");
        Header heading = new Header(new H1(getTranslation("campaign.list.title")), create("c"));
        heading.addClassName("leads-heading");
        add(heading, toolbar(), grid, empty);
        parts.broadcaster().listen(this, new WorkspaceCampaignsChanged(member.workspace()), event -> calm.request());
    }

    private Div toolbar() {
        search.addClassName("ll-filters-search");
        search.setPlaceholder(getTranslation("campaign.list.search"));
        search.setAriaLabel(getTranslation("campaign.list.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(SEARCH_PAUSE);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                change(new Filter(change.getValue(), filter.statuses()));
            }
        });
        Div statuses = new Div(all);
        statuses.addClassName("campaign-filter");
        statuses.getElement().setAttribute("role", "group");
        statuses.getElement().setAttribute("aria-label", getTranslation("campaign.list.filter"));
        for (CampaignStatus status : CampaignStatus.values()) {
            NativeButton button =
                    new NativeButton(getTranslation("campaign.status." + status), click -> only(Set.of(status)));
            byStatus.put(status, button);
            statuses.add(button);
        }
        Div toolbar = new Div(search, statuses);
        toolbar.addClassName("ll-filters");
        return toolbar;
    }

    void open(Filter wanted) {
        filter = wanted;
        search.setValue(wanted.text());
        all.getElement()
                .setAttribute("aria-pressed", String.valueOf(wanted.statuses().isEmpty()));
        byStatus.forEach((status, button) -> button.getElement()
                .setAttribute("aria-pressed", String.valueOf(wanted.statuses().contains(status))));
        attempt(() -> grid.show(wanted));
    }

    private void only(Set<CampaignStatus> statuses) {
        change(new Filter(filter.text(), statuses));
    }

    private void change(Filter wanted) {
        open(wanted);
        UI.getCurrent().getPage().getHistory().replaceState(null, CampaignLinks.location(wanted));
    }

    private void refresh() {
        attempt(grid::refresh);
    }

    private void attempt(Runnable load) {
        empty.removeAll();
        try {
            load.run();
            if (parts.campaigns().page(member, filter, null, 1).isEmpty()) {
                empty.add(filter.equals(Filter.NONE) ? nothingYet() : noMatch());
            }
        } catch (RuntimeException failure) {
            Button retry = new Button(getTranslation("shared.retry"), click -> open(filter));
            empty.add(new EmptyState(
                    VaadinIcon.WARNING,
                    Sentence.of("campaign.list.failed"),
                    Notifications.sentenceFor(failure),
                    retry));
        }
        boolean rows = empty.getChildren().findAny().isEmpty();
        grid.setVisible(rows);
        empty.setVisible(!rows);
    }

    private EmptyState nothingYet() {
        return new EmptyState(
                VaadinIcon.MEGAPHONE,
                Sentence.of("campaign.list.none"),
                Sentence.of("campaign.list.none.hint"),
                create(""));
    }

    private EmptyState noMatch() {
        Button clear = new Button(getTranslation("campaign.list.clear"), click -> change(Filter.NONE));
        return new EmptyState(
                VaadinIcon.SEARCH,
                Sentence.of("campaign.list.noMatch"),
                Sentence.of("campaign.list.noMatch.hint"),
                clear);
    }

    private Button create(String key) {
        Button button = new Button(
                getTranslation("campaign.new"),
                VaadinIcon.PLUS.create(),
                click -> UI.getCurrent().navigate(CampaignLinks.NEW));
        button.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        button.setVisible(parts.policy().mayCreate(member));
        if (!key.isEmpty()) {
            button.getElement().setAttribute("data-key", key);
            button.setTooltipText(getTranslation("campaign.new.tooltip"));
        }
        return button;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        var size = attached.getUI().getPage().windowSizeSignal();
        Signal.effect(this, () -> grid.fit(size.get().width()));
    }
}
