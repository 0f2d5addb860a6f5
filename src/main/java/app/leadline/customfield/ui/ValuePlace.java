package app.leadline.customfield.ui;

import app.leadline.customfield.FieldDefinition;
import app.leadline.customfield.FieldOfLead;
import app.leadline.customfield.FieldType;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.shared.Tooltip;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The place of a value in its row: the value, ready to be clicked, or its editor. */
class ValuePlace extends Div {

    private final Runnable edit;
    private final Consumer<@Nullable String> keep;
    private final Locale reader;
    private @Nullable FieldOfLead shown;
    private @Nullable Focusable<?> entry;

    /**
     * @param edit opens the editor
     * @param keep saves a value that needs no editor
     */
    ValuePlace(Runnable edit, Consumer<@Nullable String> keep, Locale reader) {
        this.edit = edit;
        this.keep = keep;
        this.reader = reader;
        addClassName("cf-place");
    }

    void show(ValueEditor editor, String help) {
        shown = null;
        entry = null;
        removeAll();
        add(editor.component());
        if (!help.isEmpty()) {
            Div hint = new Div(help);
            hint.addClassName("cf-help");
            add(hint);
        }
    }

    /** Does nothing when this is what is shown, so that the focus stays where it is. */
    void show(FieldOfLead field) {
        if (!field.equals(shown)) {
            showAgain(field);
        }
    }

    void showAgain(FieldOfLead field) {
        shown = field;
        if (entry instanceof Checkbox box && field.editable()) {
            tick(box, field);
            getChildren().filter(part -> part != box).toList().forEach(this::remove);
            addIf(isEmptiedByButton(field), emptying(field));
            return;
        }
        entry = null;
        removeAll();
        if (field.definition().type() == FieldType.BOOLEAN && field.editable()) {
            add(box(field));
        } else if (field.value() != null && ValueText.isLink(field.definition())) {
            add(ValueText.link(field.definition(), field.value(), reader));
            addIf(field.editable(), pencil(field));
        } else if (field.editable()) {
            add(button(field));
        } else {
            add(field.value() == null ? dash() : ValueText.of(field.definition(), field.value(), reader));
        }
        addIf(field.editable() && isEmptiedByButton(field), emptying(field));
        addIf(!field.editable(), lock());
    }

    void focus() {
        if (entry != null) {
            entry.focus();
        }
    }

    private void addIf(boolean condition, Component part) {
        if (condition) {
            add(part);
        }
    }

    private NativeButton button(FieldOfLead field) {
        FieldDefinition definition = field.definition();
        NativeButton button = entered(new NativeButton("", click -> edit.run()));
        button.addClassName("cf-value");
        if (field.value() == null) {
            button.addClassName("cf-add");
            button.setText(getTranslation("customfield.add"));
            button.setAriaLabel(getTranslation("customfield.add.spoken", definition.label()));
        } else {
            button.add(ValueText.of(definition, field.value(), reader));
            button.setAriaLabel(getTranslation(
                    "customfield.edit.spoken", definition.label(), ValueText.plain(definition, field.value(), reader)));
        }
        return button;
    }

    private NativeButton pencil(FieldOfLead field) {
        NativeButton pencil = entered(small(VaadinIcon.PENCIL, "customfield.edit", field));
        pencil.addClickListener(click -> edit.run());
        return pencil;
    }

    private NativeButton emptying(FieldOfLead field) {
        NativeButton cross = small(VaadinIcon.CLOSE_SMALL, "customfield.clear", field);
        cross.addClickListener(click -> keep.accept(null));
        return cross;
    }

    private NativeButton small(VaadinIcon icon, String message, FieldOfLead field) {
        NativeButton button = new NativeButton();
        button.add(icon.create());
        button.addClassName("cf-small");
        button.setAriaLabel(getTranslation(message, field.definition().label()));
        return button;
    }

    private Checkbox box(FieldOfLead field) {
        Checkbox box = entered(new Checkbox());
        box.setAriaLabel(field.definition().label());
        tick(box, field);
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                keep.accept(change.getValue().toString());
            }
        });
        return box;
    }

    /** The box itself stays, and with it the focus of whoever ticks it by keyboard. */
    private static void tick(Checkbox box, FieldOfLead field) {
        box.setValue("true".equals(field.value()));
        box.setIndeterminate(field.value() == null);
    }

    private Component lock() {
        Span lock = new Span(VaadinIcon.LOCK.create());
        lock.addClassName("cf-lock");
        lock.getElement().setAttribute("role", "img").setAttribute("tabindex", "0");
        lock.getElement().setAttribute("aria-label", getTranslation("customfield.locked"));
        Tooltip.forComponent(lock).setText(getTranslation("customfield.locked"));
        return lock;
    }

    private static Component dash() {
        Span dash = new Span("–");
        dash.addClassName("ll-quiet");
        return dash;
    }

    /** Text is emptied by editing it; what is picked or ticked needs a way. */
    private static boolean isEmptiedByButton(FieldOfLead field) {
        return field.value() != null
                && !field.definition().required()
                && switch (field.definition().type()) {
                    case BOOLEAN, DATE, SELECT, MULTI_SELECT -> true;
                    case TEXT, TEXT_AREA, NUMBER, EMAIL, PHONE, URL -> false;
                };
    }

    private <C extends Component & Focusable<C>> C entered(C component) {
        entry = component;
        return component;
    }
}
