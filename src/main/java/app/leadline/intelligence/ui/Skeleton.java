package app.leadline.intelligence.ui;

import com.vaadin.flow.component.html.Div;
import java.util.stream.IntStream;

/** Stands where something is being loaded. */
class Skeleton extends Div {

    Skeleton(int lines) {
        addClassName("intel-skeleton");
        getElement().setAttribute("aria-hidden", "true");
        IntStream.range(0, lines).forEach(i -> add(new Div()));
    }
}
