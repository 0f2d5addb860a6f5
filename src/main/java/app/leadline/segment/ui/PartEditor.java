package app.leadline.segment.ui;

import app.leadline.segment.RulePart;
import com.vaadin.flow.component.Component;

/** A condition or a group while it is edited. */
sealed interface PartEditor permits ConditionEditor, GroupEditor {

    /** As it stands, right or not. */
    RulePart part();

    Component component();

    /** Where one begins to enter it. */
    void focus();

    /**
     * Where the first thing stands that is wrong with it or anything within.
     *
     * @return false when nothing is
     */
    boolean focusProblem();

    /** Shows what is wrong with it and all within, and nothing else. */
    void show(String path, RuleProblems problems);
}
