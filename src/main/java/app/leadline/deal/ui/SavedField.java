package app.leadline.deal.ui;

import app.leadline.shared.ConcurrentChange;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field that saves when it is left. What is refused stays in it, with the sentence below. What somebody else changes meanwhile
 * does not touch it while somebody is writing; whose value shall stand is asked then.
 *
 * @param <V> what the field holds; it may hold nothing
 */
class SavedField<C extends Component & HasValue<?, V> & HasValidation & HasHelper, V> {

    private final C field;
    private final Save<V> save;
    private final Runnable reload;
    private final Div choice = new Div();
    private @Nullable V confirmed;
    private @Nullable V latest;
    private boolean writing;
    private boolean contested;

    /** Saves a value, or throws. */
    @FunctionalInterface
    interface Save<V> {

        /** @param seen what stood there when writing began */
        void save(@Nullable V seen, @Nullable V wanted);
    }

    /** @param reload shows what stands there now, by {@link #show} */
    SavedField(C field, Save<V> save, Runnable reload) {
        this.field = field;
        this.save = save;
        this.reload = reload;
        choice.addClassName("deal-whose");
        choice.add(
                button("deal.whose.mine", () -> changed(field.getValue())),
                button("deal.whose.theirs", () -> take(latest)));
        field.getElement().addEventListener("focusin", focus -> writing = true);
        field.getElement().addEventListener("focusout", blur -> writing = false);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed(change.getValue());
            }
        });
    }

    private static NativeButton button(String message, Runnable action) {
        NativeButton button = new NativeButton(Texts.of(message), click -> action.run());
        button.addClassName("ll-link-button");
        return button;
    }

    /** What stands there now, for everybody. */
    void show(@Nullable V value, boolean editable) {
        field.setReadOnly(!editable);
        latest = value;
        if (contested) {
            confirmed = value;
        } else if (!writing && !field.isInvalid() || Objects.equals(field.getValue(), value)) {
            take(value);
        }
    }

    private void take(@Nullable V value) {
        confirmed = value;
        settle();
        if (!Objects.equals(field.getValue(), value)) {
            put(value);
        }
    }

    @SuppressWarnings("NullAway") // an empty field of this kind holds null
    private void put(@Nullable V value) {
        field.setValue(value);
    }

    private void changed(@Nullable V wanted) {
        settle();
        if (Objects.equals(wanted, confirmed)) {
            take(latest);
            return;
        }
        try {
            save.save(confirmed, wanted);
            confirmed = wanted;
            reload.run();
        } catch (InvalidInput invalid) {
            complain(invalid.sentence());
        } catch (ConcurrentChange meanwhile) {
            complain(Sentence.of("deal.changedMeanwhile"));
            contested = true;
            field.setHelperComponent(choice);
            reload.run();
        } catch (RuntimeException failure) {
            complain(Notifications.sentenceFor(failure));
        }
    }

    private void settle() {
        contested = false;
        field.setInvalid(false);
        field.setHelperComponent(null);
    }

    private void complain(Sentence sentence) {
        field.setErrorMessage(Texts.of(sentence));
        field.setInvalid(true);
    }
}
