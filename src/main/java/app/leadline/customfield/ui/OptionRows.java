package app.leadline.customfield.ui;

import app.leadline.customfield.OptionDraft;
import app.leadline.customfield.OptionFate;
import app.leadline.customfield.OptionId;
import app.leadline.shared.InvalidInput.Problem;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The options of a choice: add, rename, order, remove. Removing one that leads have asks what becomes of their values. */
class OptionRows extends Div {

    private final OptionUses uses;
    private final Runnable changed;
    private final List<OptionRow> rows = new ArrayList<>();
    private final Map<OptionId, OptionFate> fates = new HashMap<>();
    private final Div list = new Div();
    private final Div problem = new Div();

    OptionRows(List<OptionDraft> options, OptionUses uses, Runnable changed) {
        this.uses = uses;
        this.changed = changed;
        addClassName("cf-options");
        getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("customfield.form.options"));
        Span heading = new Span(getTranslation("customfield.form.options"));
        heading.addClassName("cf-options-heading");
        heading.getElement().setAttribute("aria-hidden", "true");
        problem.addClassName("ll-problem");
        problem.getElement().setAttribute("role", "status");
        Button add = new Button(
                getTranslation("customfield.form.options.add"), VaadinIcon.PLUS.create(), click -> addAfter(null));
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(heading, list, problem, add);
        options.forEach(option -> rows.add(new OptionRow(option, this)));
        rows.forEach(list::add);
        number();
    }

    List<OptionDraft> drafts() {
        return rows.stream().map(OptionRow::draft).toList();
    }

    Map<OptionId, OptionFate> fates() {
        return Map.copyOf(fates);
    }

    void show(List<Problem> problems) {
        problem.setText("");
        rows.forEach(row -> row.refuse(""));
        for (Problem found : problems) {
            String sentence = Texts.of(found.sentence());
            if (found.field().equals("options")) {
                problem.setText(sentence);
            } else if (found.field().startsWith("options.")) {
                rows.get(Integer.parseInt(found.field().substring("options.".length())))
                        .refuse(sentence);
            }
        }
    }

    void changed() {
        changed.run();
    }

    /** @param row null to add at the end */
    void addAfter(@Nullable OptionRow row) {
        OptionRow added = new OptionRow(new OptionDraft(null, ""), this);
        int place = row == null ? rows.size() : rows.indexOf(row) + 1;
        rows.add(place, added);
        list.addComponentAtIndex(place, added);
        number();
        added.focus();
    }

    void moveBy(OptionRow row, int places) {
        int place = rows.indexOf(row) + places;
        if (place >= 0 && place < rows.size()) {
            rows.remove(row);
            rows.add(place, row);
            list.addComponentAtIndex(place, row);
            number();
            row.focus();
            changed();
        }
    }

    void remove(OptionRow row) {
        OptionId id = row.draft().id();
        long leads = id == null ? 0 : uses.leads(id);
        List<String> segments = id == null ? List.of() : uses.segments(id);
        boolean awaited = id != null && fates.containsValue(new OptionFate.ReplaceBy(id));
        if (id != null && (leads > 0 || awaited || !segments.isEmpty())) {
            List<OptionDraft> others = drafts().stream()
                    .filter(other -> other.id() != null && !id.equals(other.id()))
                    .toList();
            new OptionRemoval(row.draft().label(), leads, segments, others, fate -> {
                        fates.replaceAll((gone, old) -> old.equals(new OptionFate.ReplaceBy(id)) ? fate : old);
                        fates.put(id, fate);
                        drop(row);
                    })
                    .open();
        } else {
            drop(row);
        }
    }

    private void drop(OptionRow row) {
        int place = rows.indexOf(row);
        rows.remove(row);
        list.remove(row);
        number();
        if (!rows.isEmpty()) {
            rows.get(Math.min(place, rows.size() - 1)).focus();
        }
        changed();
    }

    private void number() {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).place(i, rows.size());
        }
    }
}
