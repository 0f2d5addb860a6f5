package app.leadline.campaign.ui;

import app.leadline.campaign.CampaignStatus;
import app.leadline.campaign.Campaigns.Filter;
import app.leadline.campaign.WorkspaceCampaignsChanged;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.EmptyState;
import app.leadline.shared.ui.FilterBar;
import app.leadline.shared.ui.FilterChip;
import app.leadline.shared.ui.Throttle;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.signals.Signal;
import java.time.Duration;
import java.util.List;

/** The list for one member in one workspace: heading, search and filter, rows or what to do when there are none. */
class CampaignListPage extends Div {

    private static final Duration CALM = Duration.ofSeconds(1);

    private final transient CurrentMember member;
    private final transient CampaignParts parts;
    private final CampaignGrid grid;
    private final FilterBar bar;
    private final FilterChip<CampaignStatus> statuses;
    private final Div empty = new Div();
    private transient Filter filter = Filter.NONE;

    CampaignListPage(CurrentMember member, CampaignParts parts) {
        this.member = member;
        this.parts = parts;
        addClassName("leads-frame");
        Throttle calm = new Throttle(this, CALM, this::refresh);
        grid = new CampaignGrid(member, parts, calm::request);
        bar = new FilterBar(
                getTranslation("campaign.list.search"),
                typed -> change(new Filter(typed, filter.statuses())),
                () -> change(Filter.NONE));
        statuses = new FilterChip<>(
                getTranslation("campaign.list.filter"),
                status -> getTranslation("campaign.status." + status),
                CampaignLooks::status,
                chosen -> change(new Filter(filter.text(), chosen)));
        statuses.offer(List.of(CampaignStatus.values()), "");
        bar.addFilters(statuses);
        empty.addClassName("leads-empty");
        Header heading = new Header(new H1(getTranslation("campaign.list.title")), create("c"));
        heading.addClassName("leads-heading");
        add(heading, bar, grid, empty);
        parts.broadcaster().listen(this, new WorkspaceCampaignsChanged(member.workspace()), event -> calm.request());
    }

    void open(Filter wanted) {
        filter = wanted;
        bar.show(wanted.text(), wanted.statuses().isEmpty() ? 0 : 1);
        statuses.choose(wanted.statuses());
        attempt(() -> grid.show(wanted, count()));
    }

    private void change(Filter wanted) {
        open(wanted);
        UI.getCurrent().getPage().getHistory().replaceState(null, CampaignLinks.location(wanted));
    }

    private void refresh() {
        attempt(() -> grid.refresh(count()));
    }

    /** Says how many there are, or what to do when there are none. */
    private long count() {
        long count = parts.campaigns().count(member, filter);
        bar.showCount(getTranslation("campaign.list.count", count));
        grid.setVisible(count > 0);
        empty.setVisible(count == 0);
        empty.removeAll();
        if (count == 0) {
            empty.add(filter.equals(Filter.NONE) ? nothingYet() : noMatch());
        }
        return count;
    }

    private void attempt(Runnable load) {
        try {
            load.run();
        } catch (RuntimeException failure) {
            grid.setVisible(false);
            empty.setVisible(true);
            empty.removeAll();
            empty.add(EmptyState.unread(Sentence.of("campaign.list.failed"), failure, () -> open(filter)));
        }
    }

    private EmptyState nothingYet() {
        return new EmptyState(
                VaadinIcon.MEGAPHONE,
                Sentence.of("campaign.list.none"),
                Sentence.of("campaign.list.none.hint"),
                create(""));
    }

    private EmptyState noMatch() {
        return EmptyState.noMatch(
                Sentence.of("campaign.list.noMatch"),
                Sentence.of("campaign.list.noMatch.hint"),
                () -> change(Filter.NONE));
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
