package app.leadline.campaign.ui;

import app.leadline.campaign.CampaignDetails;
import app.leadline.campaign.CampaignFigures;
import app.leadline.campaign.CampaignId;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.EmptyState;
import app.leadline.shared.ui.Throttle;
import app.leadline.telegram.AccountsChanged;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;

/** One campaign on its page, kept up to date until it is gone. A tab is built when it is first selected. */
class OpenCampaign extends Div {

    private static final Duration CALM = Duration.ofSeconds(1);
    private static final String OVERVIEW = "";
    private static final String PARTICIPANTS = "participants";
    private static final String LOG = "log";

    private final transient CurrentMember member;
    private final transient CampaignParts parts;
    private final transient CampaignActs acts;
    private final CampaignHeader header;
    private final CampaignNotice notice;
    private final Tab people = new Tab(getTranslation("campaign.tab.participants"));
    private final Tabs strip = new Tabs();
    private final Div place = new Div();
    private final Map<String, Tab> tabs = new LinkedHashMap<>();
    private final Map<String, CampaignTab> built = new LinkedHashMap<>();
    private transient CampaignDetails shown;
    private String selected = OVERVIEW;
    private transient QueryParameters url = QueryParameters.empty();

    /** A tab that can be told that the campaign has changed. */
    interface CampaignTab {

        Component content();

        void refresh(CampaignDetails now);

        /** With what stands in the URL. */
        default void open(QueryParameters url) {}
    }

    OpenCampaign(CurrentMember member, CampaignDetails first, CampaignParts parts) {
        this.member = member;
        this.parts = parts;
        this.shown = first;
        addClassName("campaign");
        acts = new CampaignActs(member, parts, this::done);
        header = new CampaignHeader(member, parts, acts);
        notice = new CampaignNotice(member, parts, acts);
        acts.explainBy(notice);
        tab(OVERVIEW, new Tab(getTranslation("campaign.tab.overview")));
        tab(PARTICIPANTS, people);
        tab(LOG, new Tab(getTranslation("campaign.tab.log")));
        strip.addClassNames("lead-tab-strip", "campaign-tabs");
        strip.setAutoselect(false);
        strip.addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                turnTo(change.getSelectedTab());
            }
        });
        // The theme's scroller takes focus by script only, but counts as a stranger among the tabs for screen readers.
        strip.addAttachListener(attached ->
                strip.getElement().executeJs("this.shadowRoot?.getElementById('scroll')?.removeAttribute('tabindex')"));
        place.addClassName("campaign-tab-content");
        add(header, notice, strip, place);
        Throttle calm = new Throttle(this, CALM, this::refresh);
        parts.broadcaster().listen(this, first.id(), event -> calm.request());
        parts.broadcaster().listen(this, new AccountsChanged(member.id()), event -> {
            notice.refused(null);
            calm.request();
        });
    }

    boolean isOf(CurrentMember looking, CampaignId campaign) {
        return member.equals(looking) && shown.id().equals(campaign);
    }

    String name() {
        return shown.name();
    }

    private void tab(String path, Tab handle) {
        handle.setId("campaign-tab-" + (path.isEmpty() ? "overview" : path));
        tabs.put(path, handle);
        strip.add(handle);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        refresh();
    }

    void select(String path, QueryParameters parameters) {
        selected = path;
        url = parameters;
        strip.setSelectedTab(tabs.get(path));
        showTab();
    }

    /** What cannot be read is said in the place of the tab, with the way to try again. */
    private void showTab() {
        place.removeAll();
        try {
            CampaignTab tab = built.computeIfAbsent(selected, this::build);
            place.add(tab.content());
            tab.open(url);
            tab.refresh(shown);
        } catch (AccessDeniedException gone) {
            throw gone;
        } catch (RuntimeException failure) {
            built.remove(selected);
            place.removeAll();
            place.add(EmptyState.unread(Sentence.of("campaign.failed"), failure, this::showTab));
        }
    }

    private CampaignTab build(String path) {
        return switch (path) {
            case PARTICIPANTS -> new ParticipantsTab(member, shown, parts);
            case LOG -> new CampaignLogTab(member, shown.id(), parts);
            default -> new CampaignOverview(member, shown.id(), parts);
        };
    }

    private void turnTo(Tab tab) {
        String path = tabs.entrySet().stream()
                .filter(entry -> entry.getValue().equals(tab))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(OVERVIEW);
        String page = CampaignLinks.page(shown.id());
        UI.getCurrent().navigate(path.isEmpty() ? page : page + "/" + path);
    }

    /** What was asked for here has been done; meanwhile somebody may have left. */
    private void done() {
        if (isAttached()) {
            refresh();
        }
    }

    private void refresh() {
        try {
            shown = parts.campaigns().details(member, shown.id());
            CampaignFigures figures = parts.campaigns().figures(member, shown.id());
            acts.about(figures.participants());
            header.show(shown);
            notice.show(shown, figures.participants());
            people.setLabel(getTranslation("campaign.tab.participants.count", figures.participants()));
            CampaignTab tab = built.get(selected);
            if (tab != null) {
                tab.refresh(shown);
            }
        } catch (AccessDeniedException gone) {
            removeAll();
            Anchor list = new Anchor(CampaignLinks.LIST, getTranslation("campaign.gone.toList"));
            add(new EmptyState(
                    VaadinIcon.MEGAPHONE, Sentence.of("campaign.gone.title"), Sentence.of("campaign.gone.hint"), list));
        }
    }
}
