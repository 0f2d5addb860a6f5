package app.leadline.segment.ui;

import app.leadline.segment.RuleChoice;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Any number of choices; one that was deleted stays in sight until it is taken away. */
class ChoiceOperand implements Operand {

    private final List<RuleChoice> choices;
    private final MultiSelectComboBox<RuleChoice> input = new MultiSelectComboBox<>();

    ChoiceOperand(List<RuleChoice> choices, Runnable onChange) {
        this.choices = choices;
        input.addClassName("segment-operand-choices");
        input.setItemLabelGenerator(RuleChoice::label);
        input.setAriaLabel(input.getTranslation("segment.editor.value.CHOICE"));
        input.setPlaceholder(input.getTranslation("segment.editor.value.choose"));
        input.setManualValidation(true);
        input.setSelectedItemsOnTop(choices.size() > 10);
        input.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        input.setItems(choices);
        input.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChange.run();
            }
        });
    }

    @Override
    public Component component() {
        return input;
    }

    @Override
    public List<String> values() {
        Set<RuleChoice> chosen = input.getValue();
        List<String> inOrder =
                choices.stream().filter(chosen::contains).map(RuleChoice::value).toList();
        return Stream.concat(
                        inOrder.stream(), chosen.stream().map(RuleChoice::value).sorted())
                .distinct()
                .toList();
    }

    @Override
    public void start(List<String> values) {
        Map<String, RuleChoice> known =
                choices.stream().collect(Collectors.toMap(RuleChoice::value, Function.identity(), (a, b) -> a));
        Set<RuleChoice> chosen = new LinkedHashSet<>();
        values.forEach(value -> chosen.add(
                known.computeIfAbsent(value, gone -> new RuleChoice(gone, input.getTranslation("segment.text.gone")))));
        List<RuleChoice> offered = Stream.concat(
                        choices.stream(), chosen.stream().filter(choice -> !choices.contains(choice)))
                .toList();
        input.setItems(offered);
        input.setValue(chosen);
    }

    @Override
    public void focus() {
        input.focus();
    }

    @Override
    public void refuse(String sentence) {
        input.setInvalid(!sentence.isEmpty());
        input.setErrorMessage(sentence);
    }
}
