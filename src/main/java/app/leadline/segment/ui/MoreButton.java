package app.leadline.segment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Three dots that open what else can be done with something. */
class MoreButton extends Button {

    private final ContextMenu menu = new ContextMenu(this);

    MoreButton(String label) {
        super(VaadinIcon.ELLIPSIS_DOTS_H.create());
        addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        setAriaLabel(label);
        setTooltipText(label);
        menu.setOpenOnClick(true);
    }

    ContextMenu menu() {
        return menu;
    }
}
