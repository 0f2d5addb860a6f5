package app.leadline.shared.ui;

import app.leadline.shared.InvalidInput;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts the sentences of an {@link InvalidInput} next to the fields they are about; what belongs to none is notified. */
public final class FieldProblems {

    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    /**
     * @param name as in {@link InvalidInput.Problem#field()}; the field's own client-side validation must be off
     *     ({@code setManualValidation(true)})
     */
    public FieldProblems at(String name, HasValidation field) {
        fields.put(name, field);
        return this;
    }

    /** @return whether the action went through; otherwise its problems are on the screen */
    public boolean pass(Runnable action) {
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            action.run();
            return true;
        } catch (InvalidInput invalid) {
            invalid.problems().forEach(this::show);
        } catch (RuntimeException failure) {
            Notifications.problem(failure);
        }
        fields.values().stream()
                .filter(HasValidation::isInvalid)
                .filter(Focusable.class::isInstance)
                .findFirst()
                .ifPresent(field -> ((Focusable<?>) field).focus());
        return false;
    }

    private void show(InvalidInput.Problem problem) {
        HasValidation field = fields.get(problem.field());
        if (field == null) {
            Notifications.problem(problem.sentence());
        } else {
            field.setErrorMessage(Texts.of(problem.sentence()));
            field.setInvalid(true);
        }
    }
}
