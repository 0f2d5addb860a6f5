package app.leadline.campaign.ui;

import app.leadline.campaign.StepDraft;
import app.leadline.campaign.StepId;
import app.leadline.lead.LeadPlaceholders.Placeholder;
import app.leadline.shared.ui.FieldProblems;
import app.leadline.shared.ui.IconButton;
import app.leadline.shared.ui.Keys;
import app.leadline.telegram.TelegramMessage;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One message: when it comes, what it says, and its place among the others. */
class StepEditor extends ListItem {

    private static final int TYPING_PAUSE = 300;
    private static final int NEAR_LIMIT = TelegramMessage.LONGEST_TEXT - 500;

    private @Nullable StepId id;
    private final Span handle = new Span(VaadinIcon.ELLIPSIS_DOTS_V.create());
    private final Span place = new Span();
    private final WaitField wait;
    private final TextArea text = new TextArea();
    private final PlaceholderMenu menu;
    private final Span counter = new Span();
    private final Span kept = new Span(getTranslation("campaign.form.step.begun"));
    private final IconButton up;
    private final IconButton down;
    private final IconButton remove;
    private boolean begun;

    StepEditor(StepList steps, List<Placeholder> placeholders, StepDraft step, Runnable onChange) {
        id = step.id();
        addClassName("campaign-step-editor");
        wait = new WaitField(step.delay(), onChange);
        menu = new PlaceholderMenu(placeholders, text);
        handle.addClassName("campaign-step-handle");
        handle.getElement().setAttribute("tabindex", "0").setAttribute("role", "button");
        handle.getElement().setAttribute("aria-keyshortcuts", "Alt+ArrowUp Alt+ArrowDown");
        place.addClassName("campaign-step-place");
        text.setValue(step.template());
        text.addClassName("campaign-step-area");
        text.setMinRows(3);
        text.setManualValidation(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_PAUSE);
        text.addValueChangeListener(change -> {
            count();
            onChange.run();
        });
        counter.addClassName("campaign-counter");
        kept.addClassNames("ll-quiet", "campaign-hint");
        up = new IconButton(VaadinIcon.ARROW_UP, () -> steps.moveBy(this, -1));
        down = new IconButton(VaadinIcon.ARROW_DOWN, () -> steps.moveBy(this, 1));
        remove = new IconButton(VaadinIcon.TRASH, () -> steps.remove(this));
        Div buttons = new Div(up, down, remove);
        buttons.addClassName("campaign-step-buttons");
        Div top = new Div(handle, place, wait, buttons);
        top.addClassName("campaign-step-top");
        Div bottom = new Div(menu, kept, counter);
        bottom.addClassName("campaign-step-bottom");
        add(top, text, bottom);
        DragSource<Span> source = DragSource.create(handle);
        source.setEffectAllowed(EffectAllowed.MOVE);
        source.addDragStartListener(begin -> addClassName("campaign-step-dragged"));
        source.addDragEndListener(end -> removeClassName("campaign-step-dragged"));
        Keys.on(this, Keys.ALT_UP, () -> steps.moveBy(this, -1));
        Keys.on(this, Keys.ALT_DOWN, () -> steps.moveBy(this, 1));
        count();
    }

    /** As Telegram counts: the units of UTF-16, without what stands around the text. */
    private void count() {
        int length = text.getValue().strip().length();
        counter.setText(getTranslation("campaign.form.step.count", length, TelegramMessage.LONGEST_TEXT));
        counter.setClassName("campaign-counter-near", length > NEAR_LIMIT);
        counter.setClassName("campaign-counter-over", length > TelegramMessage.LONGEST_TEXT);
    }

    /** What others have taken out of the campaign is a new message here. */
    void renew(Set<StepId> still) {
        if (id != null && !still.contains(id)) {
            id = null;
            begun = false;
        }
    }

    void setBegun(boolean sent) {
        begun = sent;
    }

    boolean begun() {
        return begun;
    }

    boolean isMovedBy(Component dragged) {
        return dragged == handle;
    }

    /** @param fixed how many of the first ones keep their place */
    void arrange(int number, int all, int fixed, boolean editable) {
        place.setText(String.valueOf(number));
        wait.setFirst(number == 1);
        wait.setReadOnly(!editable);
        text.setLabel(getTranslation("campaign.form.step.text", number));
        text.setReadOnly(!editable);
        text.setPlaceholder(number == 1 ? getTranslation("campaign.form.step.example") : "");
        menu.setVisible(editable);
        boolean movable = editable && !begun;
        handle.setVisible(movable && all > 1);
        handle.getElement().setAttribute("aria-label", getTranslation("campaign.form.step.handle", number));
        up.describe(getTranslation("campaign.form.step.up", number));
        down.describe(getTranslation("campaign.form.step.down", number));
        remove.describe(getTranslation("campaign.form.step.remove", number));
        up.setVisible(movable && all > 1);
        up.setEnabled(number - 1 > fixed);
        down.setVisible(movable && all > 1);
        down.setEnabled(number < all);
        remove.setVisible(movable);
        kept.setVisible(begun && editable);
    }

    void locate(FieldProblems problems, String field) {
        problems.at(field + ".template", text).at(field + ".delay", wait.field());
    }

    String text() {
        return text.getValue();
    }

    boolean isBlankAndNew() {
        return id == null && text.getValue().isBlank();
    }

    /** @throws app.leadline.shared.InvalidInput when it does not say how long to wait */
    StepDraft draft(String field) {
        return new StepDraft(id, text.getValue(), wait.wait(field + ".delay"));
    }

    List<@Nullable Object> snapshot() {
        return Arrays.asList(id, text.getValue(), wait.entered());
    }

    WaitField delay() {
        return wait;
    }

    void focusText() {
        text.focus();
    }

    void focusHandle() {
        handle.getElement().executeJs("this.focus()");
    }
}
