package app.leadline.customfield.ui;

import app.leadline.customfield.FieldDefinition;
import app.leadline.shared.ui.Keys;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** One definition on the settings page. */
class DefinitionRow extends ListItem implements Focusable<DefinitionRow> {

    private final FieldDefinition field;
    private final DefinitionRows rows;
    private final Button up;
    private final Button down;

    DefinitionRow(FieldDefinition field, long leads, DefinitionRows rows, DefinitionActions actions) {
        this.field = field;
        this.rows = rows;
        addClassName("cf-definition");
        setTabIndex(0);
        getElement().setAttribute("data-field", field.name());
        getElement().setAttribute("aria-keyshortcuts", "Alt+ArrowUp Alt+ArrowDown");
        up = button(VaadinIcon.ARROW_UP, "customfield.settings.up", () -> rows.moveBy(this, -1));
        down = button(VaadinIcon.ARROW_DOWN, "customfield.settings.down", () -> rows.moveBy(this, 1));
        Button edit = button(VaadinIcon.PENCIL, "customfield.settings.edit", () -> actions.edit(field));
        Button delete = button(VaadinIcon.TRASH, "customfield.settings.delete", () -> actions.delete(field));
        Div buttons = new Div(up, down, edit, delete);
        buttons.addClassName("cf-definition-buttons");
        add(handle(), FieldTypeLook.icon(field.type()), names(actions), facts(), usage(leads), buttons);
        dragged();
    }

    FieldDefinition field() {
        return field;
    }

    void place(boolean first, boolean last) {
        up.setEnabled(!first);
        down.setEnabled(!last);
    }

    private void dragged() {
        DragSource<DefinitionRow> source = DragSource.create(this);
        source.setEffectAllowed(EffectAllowed.MOVE);
        source.addDragStartListener(start -> addClassName("cf-dragged"));
        source.addDragEndListener(end -> removeClassName("cf-dragged"));
        Keys.on(this, Keys.ALT_UP, () -> rows.moveBy(this, -1));
        Keys.on(this, Keys.ALT_DOWN, () -> rows.moveBy(this, 1));
    }

    private static Span handle() {
        Span handle = new Span(VaadinIcon.ELLIPSIS_DOTS_V.create());
        handle.addClassName("cf-handle");
        handle.getElement().setAttribute("aria-hidden", "true");
        return handle;
    }

    private Div names(DefinitionActions actions) {
        NativeButton label = new NativeButton(field.label(), click -> actions.edit(field));
        label.addClassName("cf-definition-label");
        label.getElement().setAttribute("dir", "auto");
        Code name = new Code(field.name());
        name.addClassName("cf-definition-name");
        Div names = new Div(label, name);
        names.addClassName("cf-definition-names");
        return names;
    }

    private Div facts() {
        Div facts = new Div(new Span(FieldTypeLook.name(field.type())));
        facts.addClassName("cf-definition-facts");
        if (field.required()) {
            facts.add(badge("customfield.settings.required"));
        }
        if (!field.editableByMembers()) {
            facts.add(badge("customfield.settings.adminsOnly"));
        }
        return facts;
    }

    private Span badge(String message) {
        Span badge = new Span(getTranslation(message));
        badge.addClassName("ll-tag");
        return badge;
    }

    private Span usage(long leads) {
        Span usage = new Span(getTranslation("customfield.settings.usage", leads));
        usage.addClassName("cf-definition-usage");
        return usage;
    }

    private Button button(VaadinIcon icon, String message, Runnable action) {
        Button button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation(message, field.label()));
        button.setTooltipText(getTranslation(message, field.label()));
        return button;
    }
}
