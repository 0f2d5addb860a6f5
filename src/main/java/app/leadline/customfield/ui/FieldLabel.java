package app.leadline.customfield.ui;

import app.leadline.customfield.FieldOfLead;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.Tooltip;

/** The label of a row, with a mark when the field is required, a stronger one when it is missing, and its help. */
class FieldLabel extends Div {

    private final Span text = new Span();
    private final Span mark = new Span("*");
    private final Span spoken = new Span();
    private final Tooltip help = Tooltip.forComponent(this);

    FieldLabel() {
        addClassName("cf-label");
        text.getElement().setAttribute("dir", "auto");
        mark.addClassName("cf-required");
        mark.getElement().setAttribute("aria-hidden", "true");
        spoken.addClassName("ll-for-readers");
        add(text, mark, spoken);
    }

    void show(FieldOfLead field) {
        text.setText(field.definition().label());
        mark.setVisible(field.definition().required());
        mark.setClassName("cf-missing", field.missing());
        spoken.setVisible(field.definition().required());
        spoken.setText(getTranslation(field.missing() ? "customfield.missing" : "customfield.required"));
        help.setText(
                field.definition().help().isEmpty() ? null : field.definition().help());
        setClassName("cf-has-help", !field.definition().help().isEmpty());
    }
}
