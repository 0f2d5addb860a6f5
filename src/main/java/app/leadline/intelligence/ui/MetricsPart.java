package app.leadline.intelligence.ui;

import app.leadline.deal.StagesChanged;
import app.leadline.intelligence.NumbersChanged;
import app.leadline.lead.LeadEvent;
import app.leadline.leadpage.LeadPageContext;
import app.leadline.shared.ui.AsyncLoad;
import app.leadline.shared.ui.Texts;
import app.leadline.shared.ui.Throttle;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.signals.Signal;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The numbers of the lead. Everything has its place from the beginning; numbers come into it, and change while the page is open. */
class MetricsPart extends Div {

    /** What changes no number. */
    private static final Set<LeadEvent.Category> ASIDE =
            Set.of(LeadEvent.Category.UPDATE, LeadEvent.Category.STORYLINE);

    private final transient LeadPageContext page;
    private final transient IntelligenceParts parts;
    private final transient AsyncLoad loading;
    private final transient MetricCards cards;
    private final MetricsProblem problem = new MetricsProblem(this::retry);
    private final List<MetricBlock> blocks;
    private final WeekChart weeks = new WeekChart();
    private final TeamList team;
    private final transient Throttle calm = new Throttle(this, Duration.ofSeconds(2), this::load);
    private boolean stale;
    private boolean asked;

    MetricsPart(LeadPageContext page, IntelligenceParts parts) {
        this.page = page;
        this.parts = parts;
        this.loading = new AsyncLoad(this, parts.ticker());
        team = new TeamList(page, parts.metrics().weights());
        cards = new MetricCards(page, parts.metrics().weights(), team::goTo);
        addClassName("intel-metrics");
        getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", Texts.of("metrics.part"))
                .setAttribute("tabindex", "-1");
        MetricBlock chart = new MetricBlock("weeks", weeks);
        chart.define(Texts.of("metrics.block.weeks"), Texts.of("metrics.weeks.means"));
        chart.define(Texts.of("metrics.weeks.times"), Texts.of("metrics.weeks.times.means"));
        MetricBlock people = new MetricBlock("team", team);
        people.define(Texts.of("metrics.block.team"), Texts.of("metrics.team.means"));
        blocks = List.of(cards.campaigns(), chart, cards.deals(), cards.relationship(), people);
        add(problem);
        blocks.forEach(this::add);
        page.onEvent(this, event -> {
            if (!ASIDE.contains(event.category())) {
                calm.request();
            }
        });
        parts.broadcaster().listen(this, new NumbersChanged(page.lead()), event -> calm.request());
        parts.broadcaster().listen(this, new StagesChanged(page.details().peek().workspace()), event -> calm.request());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        load();
        Signal.effect(this, () -> {
            if (page.shown().get() && stale) {
                load();
            }
        });
    }

    /** What nobody sees waits. */
    private void load() {
        stale = !page.shown().peek();
        if (stale) {
            return;
        }
        ViewerTime time = ViewerTime.of(getUI().orElseThrow());
        loading.load(() -> Numbers.of(page, parts, time), numbers -> show(numbers, time), this::failed);
    }

    private void show(Numbers numbers, ViewerTime time) {
        problem.clear();
        blocks.forEach(block -> block.setVisible(true));
        NumberTexts texts = new NumberTexts(time);
        cards.show(numbers, texts);
        weeks.show(numbers.weeks(), texts);
        team.show(numbers.team(), texts);
        addClassName("intel-loaded");
        if (asked) {
            // The button that was pressed is gone.
            getElement().executeJs("this.focus({preventScroll: true})");
        }
        asked = false;
    }

    private void retry() {
        asked = true;
        load();
    }

    /** What was shown stays; what never came does not look as if it still might. */
    private void failed(RuntimeException failure) {
        boolean shown = hasClassName("intel-loaded");
        blocks.forEach(block -> block.setVisible(shown));
        problem.say(failure, shown);
    }
}
