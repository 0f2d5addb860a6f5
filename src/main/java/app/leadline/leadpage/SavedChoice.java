package app.leadline.leadpage;

import app.leadline.shared.ConcurrentChange;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Locale;
import java.util.function.BiConsumer;

/**
 * A value chosen from few, shown at once and saved at once. When saving fails the last confirmed value comes back, with
 * a sentence; when somebody else was quicker, their value shows and one click puts one's own.
 */
class SavedChoice<T extends Enum<T>> extends Div {

    private final String field;
    private final BiConsumer<T, T> save;
    private final Select<T> select = new Select<>();
    private final Div problem = new Div();
    private final Class<T> type;
    private T confirmed;

    /**
     * @param field as in {@code FieldChange}: names the label and the values in the messages
     * @param save changes the first value to the second, or throws
     */
    SavedChoice(String field, T[] values, T confirmed, BiConsumer<T, T> save) {
        this.field = field;
        this.save = save;
        this.confirmed = confirmed;
        this.type = confirmed.getDeclaringClass();
        addClassName("lead-choice");
        addClassName("lead-choice-" + field);
        problem.addClassName("ll-problem");
        problem.getElement().setAttribute("role", "status");
        Span label = new Span(getTranslation("lead.field." + field));
        label.addClassName("lead-label");
        label.getElement().setAttribute("aria-hidden", "true");
        select.setItems(values);
        select.setValue(confirmed);
        select.setAriaLabel(label.getText());
        select.setItemLabelGenerator(this::name);
        select.setEmptySelectionAllowed(false);
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(change.getValue());
            }
        });
        add(label, select, problem);
        dress();
    }

    /** Shows the value that stands in the database, unless it is the one shown. */
    void confirm(T value, boolean editable) {
        boolean changedByOthers = value != confirmed;
        confirmed = value;
        select.setReadOnly(!editable);
        if (select.getValue() != value) {
            select.setValue(value);
        }
        if (changedByOthers) {
            problem.removeAll();
        }
        dress();
    }

    private void choose(T wanted) {
        T before = confirmed;
        problem.removeAll();
        try {
            save.accept(before, wanted);
            confirmed = wanted;
        } catch (ConcurrentChange meanwhile) {
            T theirs = Enum.valueOf(type, String.valueOf(meanwhile.current()));
            confirmed = theirs;
            select.setValue(theirs);
            offerMine(theirs, wanted);
        } catch (RuntimeException failure) {
            select.setValue(before);
            problem.setText(Texts.of(Notifications.sentenceFor(failure)));
        }
        dress();
    }

    private void offerMine(T theirs, T mine) {
        if (theirs == mine) {
            return;
        }
        NativeButton again = new NativeButton(getTranslation("leadpage.conflict.useMine", name(mine)), click -> {
            select.setValue(mine);
            choose(mine);
        });
        again.addClassName("ll-link-button");
        problem.add(new Span(getTranslation("leadpage.conflict.theirs", name(theirs)) + " "), again);
    }

    private void dress() {
        getElement().setAttribute("data-value", confirmed.name().toLowerCase(Locale.ROOT));
    }

    private String name(T value) {
        return getTranslation("lead." + field + "." + value.name());
    }
}
