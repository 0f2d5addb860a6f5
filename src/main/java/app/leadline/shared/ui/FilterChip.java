package app.leadline.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One filter as a button that says what is chosen and opens the choices; with a search box when there are many. */
public class FilterChip<T> extends Div {

    private static final int FEW = 8;
    private static final int NAMED_ON_BUTTON = 2;

    private final String title;
    private final Function<T, String> nameOf;
    private final Button button = new Button();
    private final CheckboxGroup<T> choices = new CheckboxGroup<>();
    private final TextField search = new TextField();
    private final Div nothing = new Div();
    private List<T> all = List.of();
    private List<T> shown = List.of();

    /**
     * @param look one of the choices in the list
     * @param onChange called with all that is chosen
     */
    public FilterChip(
            String title, Function<T, String> nameOf, Function<T, Component> look, Consumer<Set<T>> onChange) {
        this.title = title;
        this.nameOf = nameOf;
        addClassName("ll-filter");
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.addClassName("ll-filter-chip");
        button.setSuffixComponent(VaadinIcon.CHEVRON_DOWN_SMALL.create());
        choices.setAriaLabel(title);
        choices.setRenderer(new ComponentRenderer<>(look::apply));
        choices.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                label();
                onChange.accept(Set.copyOf(change.getValue()));
            }
        });
        search.setPlaceholder(getTranslation("shared.filter.search"));
        search.setAriaLabel(getTranslation("shared.filter.search"));
        search.setValueChangeMode(ValueChangeMode.EAGER);
        search.addValueChangeListener(change -> offer(choices.getValue()));
        search.setVisible(false);
        nothing.addClassNames("ll-quiet", "ll-filter-nothing");
        nothing.setVisible(false);
        Popover popover = new Popover(search, choices, nothing);
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAutofocus(true);
        popover.setAriaLabel(title);
        popover.addClassName("ll-filter-popover");
        popover.addOpenedChangeListener(change -> search.clear());
        add(button, popover);
        label();
    }

    /** @param none what to say when there is nothing to choose from */
    public void offer(List<T> items, String none) {
        all = items;
        search.setVisible(items.size() > FEW);
        nothing.setText(none);
        nothing.setVisible(items.isEmpty());
        offer(choices.getValue());
    }

    public void choose(Set<T> chosen) {
        offer(chosen);
        label();
    }

    /** What is chosen stays in sight and chosen, whatever is searched for. */
    private void offer(Set<T> chosen) {
        String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        Set<T> offered =
                new LinkedHashSet<>(all.stream().filter(chosen::contains).toList());
        all.stream()
                .filter(item -> nameOf.apply(item).toLowerCase(Locale.ROOT).contains(wanted))
                .forEach(offered::add);
        List<T> inOrder = all.stream().filter(offered::contains).toList();
        // Boxes that are made anew would take the focus from whoever goes through them with the keyboard.
        if (!inOrder.equals(shown)) {
            shown = inOrder;
            choices.setItems(inOrder);
        }
        choices.setValue(chosen.stream().filter(inOrder::contains).collect(Collectors.toSet()));
    }

    private void label() {
        Set<T> chosen = choices.getValue();
        List<String> names = all.stream().filter(chosen::contains).map(nameOf).toList();
        Span text = new Span(
                names.isEmpty()
                        ? title
                        : names.size() <= NAMED_ON_BUTTON
                                ? getTranslation("shared.filter.chosen", title, String.join(", ", names))
                                : getTranslation("shared.filter.chosenMany", title, names.size()));
        text.getElement().setAttribute("dir", "auto");
        text.addClassName("ll-filter-chip-text");
        button.setIcon(text);
        // What stands in the place of an icon is not read out.
        button.setAriaLabel(text.getText());
        button.setClassName("ll-filter-chip-on", !names.isEmpty());
    }
}
