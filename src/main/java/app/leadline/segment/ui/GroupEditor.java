package app.leadline.segment.ui;

import app.leadline.segment.Condition;
import app.leadline.segment.Group;
import app.leadline.segment.Operator;
import app.leadline.segment.Rule;
import app.leadline.segment.RulePart;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;

/** Conditions and groups of which all, or any, have to be true. */
final class GroupEditor extends Div implements PartEditor, PartRow.Group {

    private final RuleWords words;
    private final int depth;
    private final Runnable onChange;
    private final List<PartRow> rows = new ArrayList<>();
    private final Div parts = new Div();
    private final Select<Group.Match> match = new Select<>();
    private final Span problem = new Span();
    private final Button addCondition = button("segment.editor.addCondition");

    /** @param depth 1 for the outermost */
    GroupEditor(RuleWords words, Group start, int depth, Runnable onChange) {
        this.words = words;
        this.depth = depth;
        this.onChange = onChange;
        addClassNames("segment-group", depth == 1 ? "segment-group-outermost" : "segment-group-nested");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("segment.editor.group", depth));
        parts.addClassName("segment-parts");
        match.setItems(Group.Match.values());
        match.setItemLabelGenerator(word -> getTranslation("segment.text." + word));
        match.setValue(start.match());
        match.setAriaLabel(getTranslation("segment.editor.match"));
        match.setManualValidation(true);
        match.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                join();
                onChange.run();
            }
        });
        problem.addClassName("ll-problem");
        problem.getElement().setAttribute("role", "alert");
        addCondition.addClickListener(click -> append(new ConditionEditor(words, null, onChange)));
        Div buttons = new Div(addCondition);
        buttons.addClassName("segment-add");
        if (mayNest()) {
            Button addGroup = button("segment.editor.addGroup");
            addGroup.addClickListener(click -> append(nested(new Group(other(), List.of(empty())))));
            buttons.add(addGroup);
        }
        add(parts, problem, buttons);
        start.parts().forEach(part -> insert(rows.size(), editor(part)));
    }

    private Button button(String label) {
        Button button = new Button(getTranslation(label), VaadinIcon.PLUS.create());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    /** A group within a group that is joined by the same word says nothing new. */
    private Group.Match other() {
        return match.getValue() == Group.Match.ALL ? Group.Match.ANY : Group.Match.ALL;
    }

    private static RulePart empty() {
        return Condition.of("", Operator.KNOWN);
    }

    private PartEditor editor(RulePart part) {
        return switch (part) {
            case Condition condition -> new ConditionEditor(words, condition, onChange);
            case Group group -> nested(group);
        };
    }

    private GroupEditor nested(Group group) {
        return new GroupEditor(words, group, depth + 1, onChange);
    }

    private void append(PartEditor editor) {
        insert(rows.size(), editor);
        editor.focus();
        onChange.run();
    }

    private void insert(int index, PartEditor editor) {
        PartRow row = new PartRow(editor, this);
        rows.add(index, row);
        parts.addComponentAtIndex(index, row);
        join();
    }

    /** The second part chooses between "and" and "or" for all of them. */
    private void join() {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).join(joint(i));
        }
    }

    private Component joint(int index) {
        return switch (index) {
            case 0 -> new Span(depth == 1 ? getTranslation("segment.editor.where") : "");
            case 1 -> match;
            default -> new Span(getTranslation("segment.text." + match.getValue()));
        };
    }

    @Override
    public boolean mayNest() {
        return depth < Rule.DEPTH_LIMIT;
    }

    @Override
    public void remove(PartRow row) {
        int index = take(row);
        if (rows.isEmpty()) {
            addCondition.focus();
        } else {
            rows.get(Math.min(index, rows.size() - 1)).editor().focus();
        }
        onChange.run();
    }

    private int take(PartRow row) {
        int index = rows.indexOf(row);
        rows.remove(row);
        parts.remove(row);
        join();
        return index;
    }

    @Override
    public void duplicate(PartRow row) {
        PartEditor copy = editor(row.editor().part());
        insert(rows.indexOf(row) + 1, copy);
        copy.focus();
        onChange.run();
    }

    @Override
    public void regroup(PartRow row) {
        RulePart part = row.editor().part();
        int index = take(row);
        if (part instanceof Group group) {
            for (int i = 0; i < group.parts().size(); i++) {
                insert(index + i, editor(group.parts().get(i)));
            }
        } else {
            insert(index, nested(new Group(other(), List.of(part, empty()))));
        }
        if (index < rows.size()) {
            rows.get(index).editor().focus();
        }
        onChange.run();
    }

    @Override
    public Group part() {
        return new Group(
                match.getValue(), rows.stream().map(row -> row.editor().part()).toList());
    }

    @Override
    public Component component() {
        return this;
    }

    /** Its last part, which in a new group is the one that is still to be entered. */
    @Override
    public void focus() {
        if (rows.isEmpty()) {
            addCondition.focus();
        } else {
            rows.getLast().editor().focus();
        }
    }

    @Override
    public boolean focusProblem() {
        if (!problem.getText().isEmpty()) {
            addCondition.focus();
            return true;
        }
        return rows.stream().anyMatch(row -> row.editor().focusProblem());
    }

    @Override
    public void show(String path, RuleProblems problems) {
        problem.setText(problems.textAt(path));
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).editor().show(path + "." + i, problems);
        }
    }
}
