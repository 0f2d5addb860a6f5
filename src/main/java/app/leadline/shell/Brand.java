package app.leadline.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;

/** Mark and name. */
class Brand extends Div {

    Brand() {
        addClassName("shell-brand");
        Image mark = new Image("icons/leadline.svg", "");
        mark.addClassName("shell-brand-mark");
        Span name = new Span("Leadline");
        name.addClassName("shell-brand-name");
        add(mark, name);
    }
}
