package app.leadline.segment.ui;

import app.leadline.shared.ui.IconButton;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Three dots that open what else can be done with something. */
class MoreButton extends IconButton {

    private final ContextMenu menu = new ContextMenu(this);

    MoreButton(String label) {
        super(VaadinIcon.ELLIPSIS_DOTS_H);
        describe(label);
        menu.setOpenOnClick(true);
    }

    ContextMenu menu() {
        return menu;
    }
}
