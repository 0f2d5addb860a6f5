package app.leadline.customfield.ui;

import app.leadline.customfield.FieldType;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** How a type is shown: its icon and its name. */
final class FieldTypeLook {

    private FieldTypeLook() {}

    static Icon icon(FieldType type) {
        VaadinIcon icon = switch (type) {
            case TEXT -> VaadinIcon.TEXT_LABEL;
            case TEXT_AREA -> VaadinIcon.ALIGN_LEFT;
            case NUMBER -> VaadinIcon.HASH;
            case DATE -> VaadinIcon.CALENDAR_O;
            case SELECT -> VaadinIcon.DOT_CIRCLE;
            case MULTI_SELECT -> VaadinIcon.TAGS;
            case BOOLEAN -> VaadinIcon.CHECK_SQUARE_O;
            case EMAIL -> VaadinIcon.ENVELOPE_O;
            case PHONE -> VaadinIcon.PHONE;
            case URL -> VaadinIcon.LINK;
        };
        Icon shown = icon.create();
        shown.addClassName("cf-type-icon");
        shown.getElement().setAttribute("aria-hidden", "true");
        return shown;
    }

    static String name(FieldType type) {
        return Texts.of("customfield.type." + type);
    }

    static String hint(FieldType type) {
        return Texts.of("customfield.type." + type + ".hint");
    }
}
