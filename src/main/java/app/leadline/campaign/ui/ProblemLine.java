package app.leadline.campaign.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Span;

/** The sentence about what belongs to no single field, at the place it is about. */
class ProblemLine extends Span implements HasValidation {

    private boolean invalid;

    ProblemLine() {
        addClassName("ll-problem");
        getElement().setAttribute("role", "alert");
    }

    @Override
    public void setErrorMessage(String sentence) {
        setText(sentence);
    }

    @Override
    public String getErrorMessage() {
        return getText();
    }

    @Override
    public void setInvalid(boolean now) {
        invalid = now;
        if (!now) {
            setText("");
        }
    }

    @Override
    public boolean isInvalid() {
        return invalid;
    }
}
