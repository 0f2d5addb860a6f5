package app.leadline.intelligence.ui;

import app.leadline.intelligence.Week;
import app.leadline.shared.ui.Texts;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

/** Messages both ways, week by week: to the lead above the line, from the lead below it. */
class WeekChart extends Div {

    private static final int WHOLE = 100;

    WeekChart(List<Week> weeks, ViewerTime time) {
        addClassName("intel-weeks");
        Div bars = new Div();
        bars.addClassName("intel-bars");
        long most = weeks.stream()
                .mapToLong(week -> Math.max(week.toLead(), week.fromLead()))
                .max()
                .orElse(0);
        weeks.forEach(week -> bars.add(column(week, Math.max(1, most), time)));
        long to = weeks.stream().mapToLong(Week::toLead).sum();
        long from = weeks.stream().mapToLong(Week::fromLead).sum();
        bars.getElement().setAttribute("role", "img");
        bars.getElement().setAttribute("aria-label", Texts.of("intelligence.weeks.sum", to, from, weeks.size()));
        Span above = new Span(Texts.of("intelligence.weeks.to", to));
        above.addClassName("intel-to");
        Span below = new Span(Texts.of("intelligence.weeks.from", from));
        below.addClassName("intel-from");
        Div legend = new Div(above, below);
        legend.addClassName("intel-legend");
        add(bars, legend);
    }

    private static Div column(Week week, long most, ViewerTime time) {
        Div to = bar("intel-to", week.toLead(), most);
        Div from = bar("intel-from", week.fromLead(), most);
        Div column = new Div(to, from);
        String monday = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(time.locale())
                .format(week.monday());
        column.setTitle(week.responseTime()
                .map(Duration::toHours)
                .map(hours -> Texts.of("intelligence.week.answered", monday, week.toLead(), week.fromLead(), hours))
                .orElseGet(() -> Texts.of("intelligence.week", monday, week.toLead(), week.fromLead())));
        return column;
    }

    /** Something is never nothing: one message in a year of thousands is still seen. */
    private static Div bar(String name, long messages, long most) {
        Div bar = new Div();
        bar.addClassName(name);
        long height = messages == 0 ? 0 : Math.max(3, messages * WHOLE / most);
        bar.getStyle().set("--share", height + "%");
        return bar;
    }
}
