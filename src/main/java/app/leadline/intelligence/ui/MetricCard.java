package app.leadline.intelligence.ui;

import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.Tooltip;
import java.util.List;
import java.util.Objects;

/** One number: what it is, how much, how it is reckoned when one points at it, and where it comes from when one presses it. */
class MetricCard extends NativeButton {

    /** Letters beyond which a number is set smaller, so that it stays in one piece. */
    private static final int LONG = 13;

    private final String name;
    private final Div value = new Div();
    private final Tooltip means = Tooltip.forComponent(this);
    private List<String> shown = List.of();
    private Runnable source = () -> {};

    MetricCard(String name) {
        this.name = name;
        addClassNames("intel-card", "intel-card-" + name);
        Span label = new Span(title());
        label.addClassName("intel-label");
        Span waiting = new Span();
        waiting.addClassName("ll-skeleton");
        value.add(waiting);
        value.addClassName("intel-value");
        add(value, label);
        define();
        addClickListener(click -> source.run());
    }

    String title() {
        return Texts.of("metrics." + name);
    }

    /** How it is reckoned. */
    String means() {
        return Objects.requireNonNullElse(means.getText(), "");
    }

    /** @param arguments of the sentence that says how it is reckoned */
    void define(Object... arguments) {
        means.setText(Texts.of("metrics." + name + ".means", arguments));
    }

    /** What is pressed leads there; until it is known, nowhere. */
    void comesFrom(Runnable place) {
        source = place;
    }

    void show(String text) {
        show(List.of(text));
    }

    /** One line for each. What has not changed is not touched, so that nothing flickers. */
    void show(List<String> lines) {
        if (!lines.equals(shown)) {
            shown = lines;
            setClassName("intel-long", lines.stream().anyMatch(line -> line.length() > LONG));
            value.removeAll();
            lines.forEach(line -> {
                Span amount = new Span(line);
                amount.getElement().setAttribute("dir", "auto");
                value.add(amount);
            });
        }
    }

    /** A picture before the text that stays while the text stays. */
    void show(Component picture, String text) {
        if (!List.of(text).equals(shown)) {
            show(text);
            value.addComponentAsFirst(picture);
        }
    }
}
