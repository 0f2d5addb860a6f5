package app.leadline.organization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** The card of a page in front of the application: mark, heading, a sentence, and a form. */
class Gate extends Div {

    Gate(String heading, String sentence, Component... form) {
        addClassName("shell-gate-card");
        Image mark = new Image("icons/leadline.svg", "");
        mark.addClassName("shell-brand-mark");
        Span name = new Span("Leadline");
        name.addClassName("shell-brand-name");
        Div brand = new Div(mark, name);
        brand.addClassName("shell-brand");
        Div fields = new Div(form);
        fields.addClassName("shell-form");
        add(brand, new H1(heading), new Paragraph(sentence), fields);
    }
}
