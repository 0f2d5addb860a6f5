package app.leadline.segment.ui;

import app.leadline.lead.TagColour;
import app.leadline.lead.ui.TagColourChoice;
import app.leadline.segment.Group;
import app.leadline.segment.SegmentDraft;
import app.leadline.segment.SegmentSummary;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Name, colour and rule of a segment while they are edited, and the rule as a sentence. */
class SegmentForm extends Div {

    private static final String ROOT = "rule";
    private static final int PAUSE = 300;

    private final RuleWords words;
    private final Runnable onChange;
    private final TextField name = new TextField();
    private final TagColourChoice colours = new TagColourChoice(this::choose);
    private final Div rulePlace = new Div();
    private final Paragraph sentence = new Paragraph();
    private TagColour colour = TagColour.BLUE;
    private GroupEditor rule;

    /** What has been entered. */
    record Entered(String name, TagColour colour, Group rule) {

        static Entered of(SegmentSummary segment) {
            return new Entered(segment.name(), segment.colour(), segment.rule().root());
        }
    }

    SegmentForm(RuleWords words, Entered start, Runnable onChange) {
        this.words = words;
        this.onChange = onChange;
        this.rule = new GroupEditor(words, start.rule(), 1, onChange);
        addClassName("segment-form");
        name.setLabel(getTranslation("segment.name"));
        name.setMaxLength(SegmentDraft.NAME_LIMIT);
        name.setManualValidation(true);
        name.setPlaceholder(getTranslation("segment.editor.name.example"));
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.setValueChangeTimeout(PAUSE);
        name.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                name.setInvalid(false);
                onChange.run();
            }
        });
        Div named = new Div(colours, name);
        named.addClassName("segment-named");
        H2 heading = new H2(getTranslation("segment.rule"));
        heading.addClassName("lead-heading");
        sentence.addClassName("segment-sentence");
        sentence.getElement().setAttribute("dir", "auto");
        add(named, heading, rulePlace, sentence);
        show(start);
    }

    /** Puts this in the place of all that was entered. */
    void show(Entered start) {
        name.setValue(start.name());
        show(start.colour());
        rule = new GroupEditor(words, start.rule(), 1, onChange);
        rulePlace.removeAll();
        rulePlace.add(rule);
    }

    /** Takes the look that somebody else has given the segment, but for what was changed here. */
    void follow(Entered before, SegmentSummary now) {
        if (name.getValue().equals(before.name())) {
            name.setValue(now.name());
        }
        if (colour == before.colour()) {
            show(now.colour());
        }
    }

    Entered entered() {
        return new Entered(name.getValue(), colour, rule.part());
    }

    void focusName() {
        name.focus();
    }

    void say(String rule) {
        sentence.setText(rule.isEmpty() ? "" : getTranslation("segment.ruleSentence", rule));
    }

    /** What is wrong with the rule, next to the parts it is about. */
    void show(RuleProblems problems) {
        rule.show(ROOT, problems);
    }

    /** What is wrong with all of it, when somebody wants to save. */
    void refuse(RuleProblems problems) {
        show(problems);
        String wrong = problems.textAt("name");
        name.setErrorMessage(wrong);
        name.setInvalid(!wrong.isEmpty());
        if (name.isInvalid()) {
            name.focus();
        } else {
            rule.focusProblem();
        }
    }

    private void choose(TagColour chosen) {
        show(chosen);
        onChange.run();
    }

    private void show(TagColour chosen) {
        colour = chosen;
        colours.show(getTranslation("segment.this"), chosen);
    }
}
