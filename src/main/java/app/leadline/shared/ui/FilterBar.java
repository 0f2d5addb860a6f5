package app.leadline.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** Search and filters above a list, and how much there is; in a narrow window all but the search fold into one button. */
public class FilterBar extends Div {

    private static final int SEARCH_PAUSE = 250;
    private static final String OPEN = "ll-filters-open";

    private final TextField search = new TextField();
    private final Button fold = new Button(VaadinIcon.SLIDERS.create());
    private final Div filters = new Div();
    private final Button clear;
    private final Span count = new Span();

    /**
     * @param prompt what one can search by
     * @param onSearch called with what was typed, after a short pause
     * @param onClear takes every filter away, and the words
     */
    public FilterBar(String prompt, Consumer<String> onSearch, Runnable onClear) {
        addClassName("ll-filters");
        clear = new Button(getTranslation("shared.filters.clear"), click -> onClear.run());
        clear.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        count.addClassName("ll-filters-count");
        count.getElement().setAttribute("role", "status");
        configureSearch(prompt, onSearch);
        configureFold();
        filters.addClassName("ll-filters-chosen");
        filters.add(clear);
        add(search, fold, filters, count);
    }

    private void configureSearch(String prompt, Consumer<String> onSearch) {
        search.addClassName("ll-filters-search");
        search.setPlaceholder(prompt);
        search.setAriaLabel(prompt);
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(SEARCH_PAUSE);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onSearch.accept(change.getValue());
            }
        });
    }

    private void configureFold() {
        fold.addClassName("ll-filters-fold");
        fold.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        fold.getElement().setAttribute("aria-expanded", "false");
        fold.addClickListener(click -> {
            boolean open = !hasClassName(OPEN);
            setClassName(OPEN, open);
            fold.getElement().setAttribute("aria-expanded", String.valueOf(open));
        });
    }

    /** In this order, before what takes all of them away. */
    public void addFilters(Component... more) {
        for (Component filter : more) {
            filters.addComponentAtIndex(filters.getComponentCount() - 1, filter);
        }
    }

    /**
     * @param text what is searched for
     * @param chosen how many filters are in use
     */
    public void show(String text, int chosen) {
        if (!search.getValue().strip().equals(text)) {
            search.setValue(text);
        }
        clear.setVisible(chosen > 0 || !text.isEmpty());
        fold.setText(chosen == 0 ? getTranslation("shared.filters") : getTranslation("shared.filters.chosen", chosen));
    }

    /** @param sentence how much the list has */
    public void showCount(String sentence) {
        count.setText(sentence);
    }
}
