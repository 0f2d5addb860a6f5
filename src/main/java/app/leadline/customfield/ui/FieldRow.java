package app.leadline.customfield.ui;

import app.leadline.customfield.FieldDefinition;
import app.leadline.customfield.FieldId;
import app.leadline.customfield.FieldOfLead;
import app.leadline.shared.ConcurrentChange;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.ui.Keys;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One field of a lead: its label and value, and its editor in the place of the value once somebody clicks. What is entered
 * shows at once and is saved behind it; when that fails the last confirmed value is back, and what was typed stays in the
 * editor next to the reason.
 */
class FieldRow extends Div implements ValueEditor.Host {

    private final LeadFields lead;
    private final Locale reader;
    private final FieldLabel label = new FieldLabel();
    private final ValuePlace place;
    private final RowProblem problem = new RowProblem();
    private FieldOfLead confirmed;

    /** Open, or null while the value is shown. */
    private @Nullable ValueEditor editor;

    /** The value that stood there when the editor was opened. */
    private @Nullable String seen;

    /** Only the answer to the last save is shown. */
    private int savesBegun;

    private int savesAnswered;

    FieldRow(FieldOfLead field, LeadFields lead, Locale reader) {
        this.confirmed = field;
        this.lead = lead;
        this.reader = reader;
        this.place = new ValuePlace(this::edit, this::keep, reader);
        addClassName("cf-row");
        getElement().setAttribute("role", "group");
        Keys.on(this, Keys.ESCAPE, this::cancel);
        add(label, place, problem);
        show(field);
    }

    /** What stands in the database now. An editor somebody has open stays, and says when the value under it changed. */
    void confirm(FieldOfLead field) {
        boolean changed = !Objects.equals(field.value(), confirmed.value());
        confirmed = field;
        if (savesBegun > savesAnswered) {
            return;
        }
        if (editor == null) {
            show(field);
            problem.clearIf(changed);
        } else if (changed) {
            problem.changed(shown(field.value()));
        }
    }

    boolean isOf(FieldOfLead field) {
        return definition().id().equals(field.id());
    }

    boolean isOf(FieldId field) {
        return definition().id().equals(field);
    }

    private void show(FieldOfLead field) {
        getElement().setAttribute("aria-label", field.definition().label());
        getElement().setAttribute("data-field", field.definition().name());
        label.show(field);
        place.show(field);
    }

    private void edit() {
        if (confirmed.editable() && editor == null) {
            seen = confirmed.value();
            ValueEditor fresh = ValueEditor.of(definition(), this, reader);
            fresh.start(seen);
            problem.clear();
            open(fresh);
        }
    }

    private void open(ValueEditor shown) {
        editor = shown;
        addClassName("cf-editing");
        place.show(shown, definition().help());
        shown.focus();
    }

    private void close() {
        editor = null;
        problem.clear();
        removeClassName("cf-editing");
        show(confirmed);
    }

    private void cancel() {
        if (editor != null || problem.isQuestion()) {
            close();
            place.focus();
        }
    }

    @Override
    public void commit(boolean byKey) {
        ValueEditor open = editor;
        if (open == null || problem.isQuestion() || open.unreadable()) {
            return;
        }
        try {
            String wanted = definition().canonicalInPlaceOf(confirmed.value(), open.text());
            close();
            if (!Objects.equals(wanted, confirmed.value())) {
                save(seen, wanted, open);
            }
        } catch (InvalidInput wrong) {
            open.refuse(Texts.of(wrong.sentence()));
            return;
        }
        if (byKey) {
            place.focus();
        }
    }

    /** Without an editor: a box that was ticked, a value that was taken away. */
    private void keep(@Nullable String wanted) {
        try {
            definition().canonicalInPlaceOf(confirmed.value(), wanted);
            save(confirmed.value(), wanted, null);
        } catch (InvalidInput wrong) {
            place.showAgain(confirmed);
            problem.say(Texts.of(wrong.sentence()));
        }
    }

    /** @param typed the editor to come back to when saving fails */
    private void save(@Nullable String from, @Nullable String wanted, @Nullable ValueEditor typed) {
        int number = ++savesBegun;
        problem.clear();
        show(new FieldOfLead(definition(), wanted, confirmed.editable()));
        addClassName("cf-saving");
        lead.save(
                getUI().orElseGet(UI::getCurrent),
                definition(),
                from,
                wanted,
                value -> answered(number, () -> confirm(new FieldOfLead(definition(), value, confirmed.editable()))),
                failure -> answered(number, () -> failed(failure, wanted, typed)));
    }

    private void answered(int number, Runnable show) {
        savesAnswered = Math.max(savesAnswered, number);
        if (number == savesBegun) {
            removeClassName("cf-saving");
            show.run();
        }
    }

    private void failed(RuntimeException failure, @Nullable String wanted, @Nullable ValueEditor typed) {
        if (failure instanceof ConcurrentChange meanwhile) {
            confirmed = new FieldOfLead(definition(), meanwhile.current(), confirmed.editable());
        }
        label.show(confirmed);
        if (typed == null || editor != null) {
            place.showAgain(confirmed);
        } else {
            open(typed);
        }
        if (failure instanceof ConcurrentChange meanwhile) {
            problem.ask(shown(meanwhile.current()), shown(wanted), () -> insist(wanted, typed), this::cancel);
        } else if (typed != null && failure instanceof InvalidInput refused) {
            typed.refuse(Texts.of(refused.sentence()));
        } else {
            problem.say(Texts.of(Notifications.sentenceFor(failure)));
        }
    }

    private void insist(@Nullable String wanted, @Nullable ValueEditor typed) {
        close();
        save(confirmed.value(), wanted, typed);
        place.focus();
    }

    private String shown(@Nullable String canonical) {
        return canonical == null
                ? getTranslation("customfield.value.empty")
                : ValueText.plain(definition(), canonical, reader);
    }

    private FieldDefinition definition() {
        return confirmed.definition();
    }
}
