package app.leadline.lead.ui;

import app.leadline.shared.ui.Keys;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;

/** Below the list while leads are picked: how many, and what can be done with them. */
class PickedBar extends Div {

    private final Span number = new Span();

    /** @param actions what can be done with them */
    PickedBar(List<Button> actions, Runnable onClear) {
        addClassName("leads-picked");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("leadlist.picked.bar"));
        number.addClassName("leads-picked-number");
        number.getElement().setAttribute("role", "status");
        Button clear = new Button(getTranslation("leadlist.picked.clear"), VaadinIcon.CLOSE_SMALL.create());
        clear.addClickListener(click -> onClear.run());
        clear.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        clear.addClassName("leads-picked-clear");
        add(number);
        actions.forEach(this::add);
        add(clear);
        Keys.on(this, Keys.ESCAPE, onClear);
        setVisible(false);
    }

    void show(int leads) {
        number.setText(getTranslation("leadlist.picked", leads));
        setVisible(leads > 0);
    }
}
