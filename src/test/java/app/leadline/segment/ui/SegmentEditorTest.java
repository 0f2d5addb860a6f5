package app.leadline.segment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.lead.TagCatalog;
import app.leadline.lead.TagColour;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Role;
import app.leadline.segment.Condition;
import app.leadline.segment.Group;
import app.leadline.segment.Operator;
import app.leadline.segment.Rule;
import app.leadline.segment.SegmentDraft;
import app.leadline.segment.SegmentId;
import app.leadline.segment.SegmentState;
import app.leadline.segment.SegmentSummary;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Building a rule, changing one, and everything that can go wrong meanwhile. */
class SegmentEditorTest extends SegmentViews {

    @Autowired
    TagCatalog catalog;

    @Test
    void aRuleWithAGroupIsBuiltSaidCountedAndSaved() {
        open(owner, "segments/new");
        test(name()).setValue("Hot ones");
        choose(condition(0), "Status", "Active");
        test(button("Group")).click();
        choose(condition(1), "Tag", "vip");
        test(find(Button.class, find(GroupEditor.class).all().get(1))
                        .withText("Condition")
                        .single())
                .click();
        choose(condition(2), "Priority", "High");

        eventually(() -> text().contains("Leads where status is Active and (tag is vip or priority is High)"));
        eventually(() -> text().contains("1 lead") && text().contains("Anna"));
        test(button("Save")).click();
        eventually(() -> find(SegmentPage.class).exists());

        SegmentSummary made = all().getFirst();
        assertThat(made.name()).isEqualTo("Hot ones");
        assertThat(made.rule().root()).isEqualTo(Group.all(ACTIVE, Group.any(vip, HIGH)));
        assertThat(made.members().number()).isEqualTo(1);
    }

    @Test
    void andBecomesOrForTheWholeGroup() {
        SegmentId segment = segment("Hot ones", ACTIVE, HIGH, vip);
        edit(segment);

        test(joint(find(GroupEditor.class).single())).selectItem("or");
        eventually(() -> text().contains("status is Active or priority is High or tag is vip"));
        save();

        assertThat(one(segment).rule().root()).isEqualTo(Group.any(ACTIVE, HIGH, vip));
    }

    @Test
    void conditionsAreRemovedDuplicatedPutIntoGroupsAndTakenOut() {
        SegmentId segment = segment("Hot ones", ACTIVE, HIGH);
        edit(segment);

        pick(more(1), "Put into a group");
        assertThat(find(GroupEditor.class).all()).hasSize(2);
        choose(condition(2), "Tag", "vip");
        pick(more(3), "Dissolve the group");
        assertThat(find(GroupEditor.class).all()).hasSize(1);
        pick(more(2), "Duplicate");
        assertThat(find(ConditionEditor.class).all()).hasSize(4);
        test(find(Button.class)
                        .withCondition(b -> b.getAriaLabel().orElse("").equals("Remove this condition"))
                        .all()
                        .getFirst())
                .click();
        save();

        assertThat(one(segment).rule().root()).isEqualTo(Group.all(HIGH, vip, vip));
    }

    @Test
    void groupsGoOnlyAsDeepAsRulesMay() {
        Group deepest = Group.any(HIGH);
        SegmentId segment = segment("Deep", Group.any(Group.all(deepest, ACTIVE), HIGH));
        edit(segment);

        GroupEditor innermost = find(GroupEditor.class).all().getLast();
        assertThat(find(Button.class, innermost).withText("Group").exists()).isFalse();
    }

    @Test
    void whatIsMissingIsSaidNextToItWhenSomebodyWantsToSaveAndNothingIsLost() {
        open(owner, "segments/new");
        test(button("Condition")).click();
        test(find(FieldChoice.class, condition(0)).single()).selectItem("Name");
        assertThat(typed(condition(0)).isInvalid()).isFalse();

        test(button("Save")).click();
        eventually(() -> name().isInvalid());

        assertThat(name().getErrorMessage()).isEqualTo("A segment has a name of 1 to 60 characters.");
        assertThat(typed(condition(0)).getErrorMessage()).isEqualTo("Enter the text to compare with.");
        assertThat(find(FieldChoice.class, condition(1)).single().getErrorMessage())
                .isEqualTo("Choose what to compare, or remove the condition.");
        assertThat(all()).isEmpty();
        test(typed(condition(0))).setValue("Ann");
        eventually(() -> !typed(condition(0)).isInvalid());
    }

    @Test
    void everyTypeHasItsOperatorsAndWhatIsNoValueIsRefusedAtOnce() {
        open(owner, "segments/new");
        ConditionEditor row = condition(0);
        FieldChoice field = find(FieldChoice.class, row).single();

        test(field).selectItem("Number of active deals");
        test(operator(row)).selectItem("is between");
        List<TextField> ends = find(TextField.class, row).all();
        test(ends.getFirst()).setValue("much");
        test(ends.getLast()).setValue("1,200.5");
        eventually(() -> text().contains("is between “much” and 1,200.5"));
        eventually(() -> ends.getFirst().isInvalid());
        assertThat(ends.getFirst().getErrorMessage()).contains("Enter a number");
        assertThat(ends.getFirst().getValue()).isEqualTo("much");
        assertThat(row.part().values()).containsExactly("much", "1200.5");

        test(field).selectItem("Created");
        assertThat(row.part()).isEqualTo(Condition.of("created", Operator.IN_LAST, "30"));
        test(operator(row)).selectItem("is before");
        test(find(DatePicker.class, row).single()).setValue(LocalDate.of(2026, 11, 2));
        assertThat(row.part()).isEqualTo(Condition.of("created", Operator.BEFORE, "2026-11-02"));
        test(field).selectItem("Is a customer");
        assertThat(row.part()).isEqualTo(Condition.of("deal.customer", Operator.YES));
        test(field).selectItem("Telegram user ID");
        assertThat(row.part()).isEqualTo(Condition.of("telegram_user_id", Operator.KNOWN));
    }

    @Test
    void aGermanTypesNumbersAsGermansDo() {
        UI.getCurrent().setLocale(Locale.GERMAN);
        TypedOperand number = new TypedOperand(TypedOperand.Kind.NUMBER, 1, Locale.GERMAN, () -> {});
        number.start(List.of("1234.5"));
        assertThat(number.values()).containsExactly("1234.5");
        number.start(List.of("0.25"));
        assertThat(find(TextField.class, number.component()).single().getValue())
                .isEqualTo("0,25");
    }

    @Test
    void fieldsAreFoundByTheirNameOrTheirGroup() {
        open(owner, "segments/new");
        FieldChoice field = find(FieldChoice.class).single();

        test(field).setFilter("deals cre");
        assertThat(test(field).getSuggestionItems())
                .extracting(FieldItem::heading)
                .containsOnly("Deals");
        test(field).setFilter("");
        assertThat(test(field).getSuggestionItems())
                .extracting(FieldItem::heading)
                .filteredOn(heading -> !heading.isEmpty())
                .contains("Lead", "Deals")
                .doesNotHaveDuplicates();
    }

    @Test
    void aBrokenSegmentOpensWithWhatIsGoneMarked() {
        SegmentId segment = segment("Known", HIGH, vip);
        catalog.delete(owner, tags.all(owner).getFirst().id());
        edit(segment);

        MultiSelectComboBox<?> values = values(condition(1));
        eventually(values::isInvalid);
        assertThat(values.getErrorMessage()).isEqualTo("One of these values was deleted. Choose others.");
        test(find(Button.class)
                        .withCondition(b -> b.getAriaLabel().orElse("").equals("Remove this condition"))
                        .all()
                        .getLast())
                .click();
        save();
        assertThat(one(segment).state()).isEqualTo(SegmentState.ACTIVE);
    }

    @Test
    void renamingAlonePutsNoOtherRule() {
        SegmentId segment = segment("Known", HIGH, vip);
        edit(segment);
        test(name()).setValue("Well known");
        save();
        assertThat(one(segment).name()).isEqualTo("Well known");
        assertThat(one(segment).revision()).isEqualTo(1);
    }

    @Test
    void whoChangedTheRuleMeanwhileIsSaidAndOnesOwnCanBeKept() {
        SegmentId segment = segment("Known", HIGH);
        edit(segment);
        choose(condition(0), "Tag", "vip");

        CurrentMember admin = world.colleague(owner, Role.ADMIN);
        change(admin, segment, Group.all(ACTIVE));
        eventually(() -> text().contains(admin.name() + " changed the rule at"));
        assertThat(text()).contains("It now says: status is Active");
        test(button("Save")).click();
        eventually(() -> offers("Save"));
        assertThat(one(segment).rule().root()).isEqualTo(Group.all(ACTIVE));

        test(button("Keep editing mine")).click();
        save();
        assertThat(one(segment).rule().root()).isEqualTo(Group.all(vip));
    }

    @Test
    void theirRuleCanBeTakenAndComesByItselfWhenNothingWasTyped() {
        SegmentId segment = segment("Known", HIGH);
        CurrentMember admin = world.colleague(owner, Role.ADMIN);
        edit(segment);
        change(admin, segment, Group.all(ACTIVE));
        eventually(() -> text().contains("Leads where status is Active"));

        choose(condition(0), "Tag", "vip");
        change(admin, segment, Group.all(HIGH));
        eventually(() -> find(Button.class).withText("Take that rule").exists());
        test(button("Take that rule")).click();
        eventually(() -> text().contains("Leads where priority is High"));
        assertThat(condition(0).part()).isEqualTo(HIGH);
    }

    @Test
    void whatWasTypedIntoADeletedSegmentBecomesANewOne() {
        SegmentId segment = segment("Known", HIGH);
        edit(segment);
        choose(condition(0), "Tag", "vip");
        service.delete(world.colleague(owner, Role.ADMIN), segment);

        eventually(() -> text().contains("This segment was deleted while you were editing"));
        test(button("Save")).click();
        eventually(() -> find(SegmentPage.class).exists());
        assertThat(all()).extracting(SegmentSummary::name).containsExactly("Known");
        assertThat(all().getFirst().rule().root()).isEqualTo(Group.all(vip));
    }

    @Test
    void savingTwiceInAHurryMakesOneSegment() {
        open(owner, "segments/new");
        test(name()).setValue("Hot ones");
        choose(condition(0), "Tag", "vip");
        Button save = button("Save");

        forgeClick(save);
        forgeClick(save);

        eventually(() -> find(SegmentPage.class).exists());
        assertThat(all()).hasSize(1);
    }

    @Test
    void aNameThatSomebodyElseGivesIsFollowedUnlessOneHasTypedAnother() {
        SegmentId segment = segment("Known", HIGH);
        CurrentMember admin = world.colleague(owner, Role.ADMIN);
        edit(segment);
        service.rename(admin, segment, "Well known", TagColour.TEAL);
        eventually(() -> name().getValue().equals("Well known"));

        choose(condition(0), "Tag", "vip");
        save();
        assertThat(one(segment).name()).isEqualTo("Well known");
        assertThat(one(segment).colour()).isEqualTo(TagColour.TEAL);

        edit(segment);
        test(name()).setValue("Mine");
        service.rename(admin, segment, "Theirs", TagColour.BLUE);
        eventually(() -> text().contains("Edit “Theirs”"));
        save();
        assertThat(one(segment).name()).isEqualTo("Mine");
        assertThat(one(segment).colour()).isEqualTo(TagColour.BLUE);
    }

    @Test
    void leavingWithSomethingUnsavedIsAskedFirst() {
        SegmentId segment = segment("Known", HIGH);
        edit(segment);
        test(button("Cancel")).click();
        assertThat(find(SegmentPage.class).exists()).isTrue();

        edit(segment);
        choose(condition(0), "Tag", "vip");
        test(button("Cancel")).click();
        ConfirmDialog question = find(ConfirmDialog.class).single();
        assertThat(question.getElement().getProperty("header")).isEqualTo("Leave without saving?");
        assertThat(find(SegmentEditorView.class).exists()).isTrue();
        test(question).confirm();
        assertThat(find(SegmentPage.class).exists()).isTrue();
        assertThat(one(segment).rule().root()).isEqualTo(Group.all(HIGH));
    }

    @Test
    void savingAndCountingOfSomebodyWhoMayNoLongerAreRefused() {
        CurrentMember admin = world.colleague(owner, Role.ADMIN);
        open(admin, "segments/new");
        test(name()).setValue("Hot ones");
        choose(condition(0), "Tag", "vip");
        eventually(() -> text().contains("1 lead"));
        world.leave(admin);

        forgeClick(button("Save"));

        eventually(() -> find(Notification.class).all().stream()
                .anyMatch(shown -> test(shown).getText().contains("You are not allowed to do this any more")));
        assertThat(all()).isEmpty();
    }

    private void edit(SegmentId segment) {
        open(owner, "segments/" + segment + "/edit");
    }

    private void save() {
        test(button("Save")).click();
        eventually(() -> find(SegmentPage.class).exists());
    }

    private void change(CurrentMember by, SegmentId segment, Group root) {
        SegmentSummary now = one(segment);
        service.change(
                by,
                segment,
                now.revision(),
                new SegmentDraft(now.name(), now.colour(), new Rule(root, ZoneOffset.UTC)));
    }

    private TextField name() {
        return find(TextField.class).withCaption("Name").single();
    }

    private ConditionEditor condition(int index) {
        return find(ConditionEditor.class).all().get(index);
    }

    private MoreButton more(int index) {
        return find(MoreButton.class).all().get(index);
    }

    @SuppressWarnings("unchecked")
    private Select<Operator> operator(ConditionEditor row) {
        return (Select<Operator>) find(Select.class, row).single();
    }

    @SuppressWarnings("unchecked")
    private Select<Group.Match> joint(GroupEditor group) {
        return (Select<Group.Match>) find(Select.class, group)
                .withCondition(select -> String.valueOf(select.getAriaLabel()).contains("Whether all"))
                .single();
    }

    private TextField typed(ConditionEditor row) {
        return find(TextField.class, row).single();
    }

    private MultiSelectComboBox<?> values(ConditionEditor row) {
        return find(MultiSelectComboBox.class, row).single();
    }

    private void choose(ConditionEditor row, String field, String value) {
        test(find(FieldChoice.class, row).single()).selectItem(field);
        test(values(row)).selectItem(value);
    }
}
