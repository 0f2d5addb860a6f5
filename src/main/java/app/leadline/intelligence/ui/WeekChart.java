package app.leadline.intelligence.ui;

import app.leadline.intelligence.Week;
import app.leadline.intelligence.WeeksOfLead;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Week by week: messages to the lead above a line and from the lead below it, and under both how long answers took. What a week says is
 * read above the chart: of the week under the pointer, or of the one that was pressed or reached with the arrow keys.
 */
class WeekChart extends Div {

    /** Months closer to each other than this have no room for both names. */
    private static final int ROOM = 3;

    private static final String ARROWS =
            "['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key) && (event.preventDefault(), true)";

    private final Div legend = new Div();
    private final Div plot = new Div();
    private final Span spoken = new Span();
    private final List<WeekColumn> columns = new ArrayList<>();
    private List<Week> shown = List.of();
    private int current = -1;

    WeekChart() {
        addClassName("intel-chart");
        legend.addClassName("intel-legend");
        plot.addClassName("intel-plot");
        plot.getElement().setAttribute("role", "group").setAttribute("tabindex", "0");
        plot.getElement()
                .addEventListener(
                        "keydown",
                        event -> step(event.getEventData().get("event.key").asString()))
                .setFilter(ARROWS)
                .addEventData("event.key");
        spoken.addClassName("ll-for-readers");
        spoken.getElement().setAttribute("aria-live", "polite");
        Span waiting = new Span();
        waiting.addClassName("ll-skeleton");
        plot.add(waiting);
        add(legend, plot, spoken);
    }

    void show(List<Week> weeks, NumberTexts texts) {
        if (weeks.equals(shown)) {
            return;
        }
        LocalDate chosen = current < 0 ? null : shown.get(current).monday();
        shown = weeks;
        current = -1;
        columns.clear();
        plot.removeAll();
        legend.removeAll();
        long to = weeks.stream().mapToLong(Week::toLead).sum();
        long from = weeks.stream().mapToLong(Week::fromLead).sum();
        boolean empty = to + from == 0;
        plot.setClassName("intel-plot-empty", empty);
        plot.getElement().setAttribute("tabindex", empty ? "-1" : "0");
        plot.getElement()
                .setAttribute(
                        "aria-label",
                        Texts.of(empty ? "metrics.weeks.none" : "metrics.weeks.sum", WeeksOfLead.WEEKS, to, from));
        if (empty) {
            plot.add(new Span(Texts.of("metrics.weeks.none", WeeksOfLead.WEEKS)));
        } else {
            legend.add(key("to", texts.whole(to)), key("from", texts.whole(from)));
            draw(weeks, texts);
        }
        choose(empty ? -1 : weeks.stream().map(Week::monday).toList().indexOf(chosen));
    }

    private static Component key(String way, String sum) {
        Span key = new Span(Texts.of("metrics.weeks." + way, sum));
        key.addClassNames("intel-key", "intel-" + way);
        return key;
    }

    private void draw(List<Week> weeks, NumberTexts texts) {
        long most = Math.max(
                1,
                weeks.stream()
                        .mapToLong(week -> Math.max(week.toLead(), week.fromLead()))
                        .max()
                        .orElse(1));
        Optional<Duration> slowest =
                weeks.stream().flatMap(week -> week.responseTime().stream()).max(Duration::compareTo);
        plot.add(scale("above", texts.whole(most)), scale("below", texts.whole(most)), times(slowest, texts));
        IntStream.range(0, weeks.size()).forEach(i -> {
            WeekColumn column = new WeekColumn(weeks.get(i), most, slowest.orElse(Duration.ZERO), texts);
            column.getElement().addEventListener("click", click -> choose(current == i ? -1 : i));
            column.getStyle().set("--week", String.valueOf(i + 1));
            columns.add(column);
            plot.add(column);
        });
        months(weeks, texts);
    }

    private static Component scale(String place, String text) {
        Span scale = new Span(text);
        scale.addClassNames("intel-scale", "intel-scale-" + place);
        scale.getElement().setAttribute("aria-hidden", "true");
        return scale;
    }

    private static Component times(Optional<Duration> slowest, NumberTexts texts) {
        Div title = new Div(new Span(Texts.of("metrics.weeks.times")));
        title.add(new Span(slowest.map(most -> Texts.of("metrics.weeks.times.most", texts.hours(most)))
                .orElseGet(() -> Texts.of("metrics.weeks.times.none"))));
        title.addClassName("intel-times");
        return title;
    }

    private void months(List<Week> weeks, NumberTexts texts) {
        DateTimeFormatter name = DateTimeFormatter.ofPattern("LLL", texts.time().locale());
        int free = 0;
        for (int i = 0; i < weeks.size(); i++) {
            LocalDate monday = weeks.get(i).monday();
            boolean first =
                    i == 0 || monday.getMonth() != weeks.get(i - 1).monday().getMonth();
            boolean room = i >= free && (i > 0 || monday.plusWeeks(ROOM).getMonth() == monday.getMonth());
            if (first && room && i <= weeks.size() - 2) {
                Span month = new Span(name.format(monday));
                month.addClassName("intel-month");
                month.getStyle().set("--week", String.valueOf(i + 1));
                month.getElement().setAttribute("aria-hidden", "true");
                plot.add(month);
                free = i + ROOM;
            }
        }
    }

    void step(String key) {
        int last = columns.size() - 1;
        if (last >= 0) {
            choose(
                    switch (key) {
                        case "Home" -> 0;
                        case "End" -> last;
                        case "ArrowLeft" -> current < 0 ? last : Math.max(0, current - 1);
                        default -> Math.min(last, current + 1);
                    });
        }
    }

    private void choose(int week) {
        column(current).ifPresent(before -> before.setCurrent(false));
        current = week;
        column(week).ifPresent(now -> now.setCurrent(true));
        setClassName("intel-chosen", week >= 0);
        spoken.setText(column(week).map(WeekColumn::says).orElse(""));
    }

    private Optional<WeekColumn> column(int week) {
        return week < 0 ? Optional.empty() : Optional.of(columns.get(week));
    }
}
