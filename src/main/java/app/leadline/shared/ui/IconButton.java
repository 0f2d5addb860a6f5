package app.leadline.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A small button with nothing but a picture. What it does is its tooltip, and its name for those who do not see it. */
public class IconButton extends Button {

    /** One that somebody else listens to. */
    public IconButton(VaadinIcon picture) {
        super(picture.create());
        addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    }

    public IconButton(VaadinIcon picture, Runnable action) {
        this(picture);
        addClickListener(click -> action.run());
    }

    public void describe(String does) {
        setAriaLabel(does);
        setTooltipText(does);
    }
}
