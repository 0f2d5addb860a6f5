package app.leadline.intelligence.ui;

import app.leadline.intelligence.Week;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** One week of the chart. */
class WeekColumn extends Div {

    private static final double WHOLE = 100;
    /** Something is never nothing: one message beside thousands is still seen. */
    private static final double LEAST = 4;

    private final String says;

    WeekColumn(Week week, long most, Duration slowest, NumberTexts texts) {
        String monday = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(texts.time().locale())
                .format(week.monday());
        String to = texts.whole(week.toLead());
        String from = texts.whole(week.fromLead());
        says = week.responseTime()
                .map(took -> Texts.of("metrics.week.answered", monday, to, from, texts.hours(took)))
                .orElseGet(() -> Texts.of("metrics.week", monday, to, from));
        addClassName("intel-week");
        Span said = new Span(says);
        said.addClassName("intel-week-said");
        said.getElement().setAttribute("aria-hidden", "true");
        add(said, bar("intel-to", week.toLead(), most), bar("intel-from", week.fromLead(), most));
        week.responseTime().ifPresent(took -> add(bar("intel-took", took.toSeconds(), slowest.toSeconds())));
    }

    String says() {
        return says;
    }

    void setCurrent(boolean current) {
        setClassName("intel-current", current);
    }

    private static Div bar(String name, long part, long most) {
        Div bar = new Div();
        bar.addClassName(name);
        double share = part == 0 || most == 0 ? 0 : Math.max(LEAST, part * WHOLE / most);
        bar.getStyle().set("--share", share + "%");
        return bar;
    }
}
