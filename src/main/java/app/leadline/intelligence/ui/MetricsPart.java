package app.leadline.intelligence.ui;

import app.leadline.intelligence.CampaignMetrics;
import app.leadline.intelligence.DealMetrics;
import app.leadline.intelligence.Team;
import app.leadline.intelligence.Week;
import app.leadline.lead.LeadEvent;
import app.leadline.leadpage.LeadPageContext;
import app.leadline.shared.ui.AsyncLoad;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Texts;
import app.leadline.shared.ui.Throttle;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The numbers of the lead, kept up to date while the page is open. */
class MetricsPart extends Div {

    /** What can change a number. */
    private static final Set<LeadEvent.Category> TELLING =
            Set.of(LeadEvent.Category.CAMPAIGN, LeadEvent.Category.MESSAGE, LeadEvent.Category.DEAL);

    private final transient LeadPageContext page;
    private final transient IntelligenceParts parts;
    private final transient AsyncLoad loading;

    MetricsPart(LeadPageContext page, IntelligenceParts parts) {
        this.page = page;
        this.parts = parts;
        this.loading = new AsyncLoad(this, parts.ticker());
        addClassName("intel-metrics");
        add(new Skeleton(4));
        Throttle calm = new Throttle(this, Duration.ofSeconds(2), this::load);
        page.onEvent(this, event -> {
            if (TELLING.contains(event.category())) {
                calm.request();
            }
        });
    }

    /** All that is shown, as of one moment. */
    private record Numbers(
            CampaignMetrics campaigns,
            DealMetrics deals,
            Optional<Instant> lastResponse,
            Team team,
            List<Week> weeks) {}

    @Override
    protected void onAttach(AttachEvent attached) {
        load();
    }

    private void load() {
        var member = page.member();
        var lead = page.lead();
        ViewerTime time = ViewerTime.of(getUI().orElseThrow());
        loading.load(
                () -> new Numbers(
                        parts.metrics().campaigns(member, lead),
                        parts.metrics().deals(member, lead),
                        parts.metrics().lastResponse(member, lead),
                        parts.metrics().team(member, lead),
                        parts.weeks().of(member, lead, time.zone())),
                numbers -> show(numbers, time),
                this::failed);
    }

    private void show(Numbers numbers, ViewerTime time) {
        removeAll();
        MetricCards cards = new MetricCards(page, time);
        add(cards.campaigns(numbers.campaigns()));
        if (numbers.weeks().stream().anyMatch(week -> week.toLead() + week.fromLead() > 0)) {
            add(new WeekChart(numbers.weeks(), time));
        }
        add(
                cards.deals(numbers.deals()),
                cards.relationship(page.details().peek().createdAt(), numbers.lastResponse(), numbers.team()));
        if (!numbers.team().collaborators().isEmpty()) {
            add(new TeamList(numbers.team(), time));
        }
    }

    private void failed(RuntimeException failure) {
        Button again = new Button(getTranslation("intelligence.retry"), click -> load());
        again.addThemeVariants(ButtonVariant.SMALL);
        removeAll();
        add(new Paragraph(Texts.of(Notifications.sentenceFor(failure))), again);
    }
}
