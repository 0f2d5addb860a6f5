package app.leadline.campaign.ui;

import app.leadline.campaign.CampaignStep;
import app.leadline.campaign.StepDraft;
import app.leadline.campaign.StepId;
import app.leadline.lead.LeadPlaceholders.Placeholder;
import app.leadline.shared.Problems;
import app.leadline.shared.ui.FieldProblems;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The messages in order. One is dragged to its place by its handle, or moved with Alt and the arrow keys. */
class StepList extends Div {

    private static final int LIMIT = 20;

    private final transient List<Placeholder> placeholders;
    private final transient Runnable onChange;
    private final OrderedList list = new OrderedList();
    private final ProblemLine problem = new ProblemLine();
    private final Div spoken = new Div();
    private final Button add = new Button(getTranslation("campaign.form.step.add"), VaadinIcon.PLUS.create());
    private final List<StepEditor> editors = new ArrayList<>();
    private boolean editable = true;

    StepList(List<Placeholder> placeholders, Runnable onChange) {
        this.placeholders = placeholders;
        this.onChange = onChange;
        addClassName("campaign-step-list");
        list.getElement().setAttribute("role", "list");
        spoken.addClassName("ll-for-readers");
        spoken.getElement().setAttribute("aria-live", "polite");
        add.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add.addClickListener(click -> {
            StepEditor editor = insert(StepDrafts.next(editors.size()));
            arrange();
            onChange.run();
            editor.focusText();
        });
        Paragraph hint = new Paragraph(getTranslation("campaign.form.step.hint"));
        hint.addClassNames("ll-quiet", "campaign-hint");
        add(hint, list, problem, add, spoken);
    }

    void begin() {
        insert(StepDrafts.next(0));
        arrange();
    }

    void show(List<CampaignStep> steps) {
        editors.clear();
        steps.forEach(step ->
                insert(new StepDraft(step.id(), step.template(), step.delay())).setBegun(step.begun()));
        if (steps.isEmpty()) {
            insert(StepDrafts.next(0));
        }
        arrange();
    }

    /** @param steps as they are now, after others have changed them */
    void renew(List<CampaignStep> steps) {
        Set<StepId> still = steps.stream().map(CampaignStep::id).collect(Collectors.toSet());
        editors.forEach(editor -> editor.renew(still));
    }

    private StepEditor insert(StepDraft step) {
        StepEditor editor = new StepEditor(this, placeholders, step, onChange);
        DropTarget<StepEditor> target = DropTarget.create(editor);
        target.setDropEffect(DropEffect.MOVE);
        target.addDropListener(drop -> drop.getDragSourceComponent()
                .flatMap(handle ->
                        editors.stream().filter(one -> one.isMovedBy(handle)).findFirst())
                .ifPresent(dragged -> move(dragged, editors.indexOf(editor))));
        editors.add(editor);
        return editor;
    }

    void moveBy(StepEditor editor, int places) {
        move(editor, editors.indexOf(editor) + places);
    }

    /** What has been sent keeps its place, and nothing moves in front of it. */
    private void move(StepEditor editor, int place) {
        if (!editable || place < begun() || place >= editors.size() || editor.begun()) {
            return;
        }
        // The rhythm stays: the first message goes out when the first one did.
        List<WaitField.Entered> waits =
                editors.stream().map(one -> one.delay().entered()).toList();
        editors.remove(editor);
        editors.add(place, editor);
        for (int i = 0; i < waits.size(); i++) {
            editors.get(i).delay().enter(waits.get(i));
        }
        arrange();
        onChange.run();
        editor.focusHandle();
        spoken.setText(getTranslation("campaign.form.step.moved", place + 1, editors.size()));
    }

    void remove(StepEditor editor) {
        int place = editors.indexOf(editor);
        editors.remove(editor);
        arrange();
        onChange.run();
        spoken.setText(getTranslation("campaign.form.step.removed", place + 1));
        if (editors.isEmpty()) {
            add.focus();
        } else {
            editors.get(Math.min(place, editors.size() - 1)).focusText();
        }
    }

    private int begun() {
        return (int) editors.stream().filter(StepEditor::begun).count();
    }

    private void arrange() {
        list.removeAll();
        editors.forEach(list::add);
        for (int place = 0; place < editors.size(); place++) {
            editors.get(place).arrange(place + 1, editors.size(), begun(), editable);
        }
        add.setVisible(editable && editors.size() < LIMIT);
    }

    void setEditable(boolean now) {
        editable = now;
        arrange();
    }

    void locate(FieldProblems problems) {
        problems.at("steps", problem);
        for (int place = 0; place < editors.size(); place++) {
            editors.get(place).locate(problems, "step." + (place + 1));
        }
    }

    List<String> templates() {
        return editors.stream().map(StepEditor::text).toList();
    }

    /** An empty message at the very end of an otherwise untouched form is none. */
    List<StepDraft> drafts() {
        Problems problems = new Problems();
        List<StepDraft> drafts = new ArrayList<>();
        boolean nothing = editors.size() == 1 && editors.getFirst().isBlankAndNew();
        if (!nothing) {
            for (int place = 0; place < editors.size(); place++) {
                StepEditor editor = editors.get(place);
                String field = "step." + (place + 1);
                StepDraft draft = problems.understand(() -> editor.draft(field));
                if (draft != null) {
                    drafts.add(draft);
                }
            }
        }
        problems.refuse();
        return drafts;
    }

    List<Object> snapshot() {
        return new ArrayList<>(editors.stream().map(StepEditor::snapshot).toList());
    }
}
