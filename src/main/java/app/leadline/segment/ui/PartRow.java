package app.leadline.segment.ui;

import app.leadline.shared.ui.IconButton;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A part in its group: how it hangs together with the ones before, the part, and what can be done with it. */
class PartRow extends Div {

    private final PartEditor editor;
    private final Div joint = new Div();

    /** What can be done with a part of a group. */
    interface Group {

        void remove(PartRow row);

        void duplicate(PartRow row);

        /** Puts a condition into a group of its own, or what is in a group into the group around it. */
        void regroup(PartRow row);

        boolean mayNest();
    }

    PartRow(PartEditor editor, Group group) {
        this.editor = editor;
        boolean condition = editor instanceof ConditionEditor;
        addClassNames("segment-part", condition ? "segment-part-condition" : "segment-part-group");
        joint.addClassName("segment-joint");
        MoreButton more =
                new MoreButton(getTranslation(condition ? "segment.editor.more" : "segment.editor.moreGroup"));
        ContextMenu menu = more.menu();
        menu.addItem(getTranslation("segment.editor.duplicate"), click -> group.duplicate(this));
        if (!condition || group.mayNest()) {
            menu.addItem(
                    getTranslation(condition ? "segment.editor.nest" : "segment.editor.dissolve"),
                    click -> group.regroup(this));
        }
        String removing = getTranslation(condition ? "segment.editor.remove" : "segment.editor.removeGroup");
        IconButton remove = new IconButton(VaadinIcon.CLOSE_SMALL, () -> group.remove(this));
        remove.describe(removing);
        Div tools = new Div(more, remove);
        tools.addClassName("segment-tools");
        add(joint, editor.component(), tools);
    }

    PartEditor editor() {
        return editor;
    }

    /** @param words "Where", "and", or a choice between "and" and "or" */
    void join(Component words) {
        joint.removeAll();
        joint.add(words);
    }
}
