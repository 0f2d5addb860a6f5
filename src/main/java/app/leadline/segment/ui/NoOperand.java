package app.leadline.segment.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nothing to enter; keeps what a condition on a deleted field compared with until another field is chosen. */
class NoOperand implements Operand {

    private final List<String> kept;

    NoOperand(List<String> kept) {
        this.kept = kept;
    }

    @Override
    public @Nullable Component component() {
        return null;
    }

    @Override
    public List<String> values() {
        return kept;
    }

    @Override
    public void start(List<String> values) {
        // There is nowhere to show them.
    }

    @Override
    public void focus() {
        // There is nothing to enter.
    }

    @Override
    public void refuse(String sentence) {
        // There is nothing that could be wrong.
    }
}
