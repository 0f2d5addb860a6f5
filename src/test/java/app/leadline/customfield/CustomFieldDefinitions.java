package app.leadline.customfield;

import static app.leadline.customfield.CustomFieldWorld.between;
import static app.leadline.customfield.CustomFieldWorld.draft;
import static app.leadline.customfield.CustomFieldWorld.labelled;
import static app.leadline.customfield.CustomFieldWorld.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import app.leadline.lead.FieldChange;
import app.leadline.lead.LeadChanged;
import app.leadline.lead.LeadService;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Memberships;
import app.leadline.organization.Onboarding;
import app.leadline.shared.ConcurrentChange;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.LeadId;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import app.leadline.support.Statements;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
abstract class CustomFieldDefinitions {

    @Autowired
    Onboarding onboarding;

    @Autowired
    LeadService leads;

    @Autowired
    Memberships memberships;

    @Autowired
    FieldCatalog catalog;

    @Autowired
    CustomFields fields;

    @Autowired
    CustomFieldService values;

    @Autowired
    Statements statements;

    @Autowired
    ApplicationEvents events;

    CustomFieldWorld world;
    CurrentMember owner;

    @BeforeEach
    void workspace() {
        world = new CustomFieldWorld(onboarding, leads, catalog, memberships);
        owner = world.organization().owner();
    }

    @Test
    void aDefinitionIsReadBackAsItWasWritten() {
        var draft = new DefinitionDraft(
                "budget", " Annual  budget ", "In euro", FieldType.NUMBER, true, false, "0", "1000,5", List.of());
        FieldDefinition field = catalog.create(owner, draft);

        assertThat(fields.definitions(owner)).containsExactly(field);
        assertThat(field.label()).isEqualTo("Annual budget");
        assertThat(field.min()).isEqualByComparingTo("0");
        assertThat(field.max()).isEqualByComparingTo("1000.5");
        assertThat(field.required()).isTrue();
        assertThat(field.editableByMembers()).isFalse();
        assertThat(events.stream(CustomFieldsChanged.class))
                .containsExactly(new CustomFieldsChanged(owner.workspace()));
    }

    @Test
    void aNameIsTakenOnceInAWorkspaceAndFreeInAnother() {
        world.field(owner, "budget", FieldType.NUMBER);

        assertProblem("name", "nameTaken", () -> world.field(owner, "budget", FieldType.TEXT));
        assertThat(world.field(world.organization().owner(), "budget", FieldType.TEXT))
                .isNotNull();
    }

    @Test
    void everythingThatIsWrongWithADefinitionIsToldAtOnce() {
        var draft = new DefinitionDraft(
                "Annual Budget", "", "x".repeat(201), FieldType.NUMBER, false, true, "lots", "1,234", List.of());

        assertThat(draft.problems())
                .extracting(InvalidInput.Problem::field)
                .containsExactly("label", "name", "help", "min", "max");
        assertThat(between(draft("budget", FieldType.NUMBER), "5", "4").problems())
                .extracting(InvalidInput.Problem::field)
                .containsExactly("max");
    }

    @Test
    void optionsAreNeededNamedAndDifferent() {
        assertThat(draft("plan", FieldType.SELECT).problems()).hasSize(1);
        assertThat(draft("plan", FieldType.SELECT, "Gold", "", "gold ", "#17", "x".repeat(81))
                        .problems())
                .extracting(InvalidInput.Problem::field)
                .containsExactly("options.1", "options.2", "options.3", "options.4");
    }

    @Test
    void aNameIsSuggestedFromTheLabel() {
        assertThat(DefinitionDraft.nameFor("Annual Budget (€)")).isEqualTo("annual_budget");
        assertThat(DefinitionDraft.nameFor("Größe & Ämter")).isEqualTo("gro_e_amter");
        assertThat(DefinitionDraft.nameFor("2nd contact")).isEqualTo("nd_contact");
        assertThat(DefinitionDraft.nameFor("Бюджет")).isEmpty();
        assertThat(DefinitionDraft.nameFor("x ".repeat(50)))
                .hasSizeLessThanOrEqualTo(40)
                .doesNotEndWith("_");
    }

    @Test
    void nameAndTypeNeverChange() {
        FieldDefinition field = world.field(owner, "budget", FieldType.NUMBER);

        assertProblem("name", "nameForGood", () -> edit(field, draft("cost", FieldType.NUMBER)));
        assertProblem("type", "typeForGood", () -> edit(field, draft("budget", FieldType.TEXT)));
    }

    @Test
    void aDefinitionThatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        FieldDefinition field = world.field(owner, "budget", FieldType.NUMBER);
        edit(field, labelled(draft("budget", FieldType.NUMBER), "Theirs"));

        assertThatThrownBy(() -> edit(field, labelled(draft("budget", FieldType.NUMBER), "Mine")))
                .isInstanceOf(ConcurrentChange.class);
        assertThat(fields.definitions(owner)).extracting(FieldDefinition::label).containsExactly("Theirs");
    }

    @Test
    void fieldsAreMovedToAPlace() {
        FieldDefinition a = world.field(owner, "a", FieldType.TEXT);
        world.field(owner, "b", FieldType.TEXT);
        FieldDefinition c = world.field(owner, "c", FieldType.TEXT);

        catalog.move(owner, c.id(), 0);
        assertThat(order()).containsExactly("c", "a", "b");
        catalog.move(owner, c.id(), 1);
        assertThat(order()).containsExactly("a", "c", "b");
        catalog.move(owner, a.id(), 99);
        assertThat(order()).containsExactly("c", "b", "a");
        catalog.delete(owner, c.id());
        world.field(owner, "d", FieldType.TEXT);
        assertThat(order()).containsExactly("b", "a", "d");
    }

    @Test
    void anOptionInUseIsNotRemovedUntilItIsSaidWhatBecomesOfTheValues() {
        FieldDefinition plan = world.field(owner, "plan", FieldType.SELECT, "Gold", "Silver");
        give(plan, "Gold");

        assertProblem("options", "optionInUse", () -> edit(plan, keeping(plan, 1)));
        assertThat(fields.definitions(owner).getFirst().options()).hasSize(2);
    }

    @Test
    void theValuesOfARemovedOptionAreReplacedAndEachLeadHasItInItsHistory() {
        FieldDefinition plan = world.field(owner, "plan", FieldType.SELECT, "Gold", "Silver");
        List<LeadId> gold = Stream.generate(() -> give(plan, "Gold")).limit(3).toList();
        LeadId silver = give(plan, "Silver");
        edit(plan, keeping(plan, 1), Map.of(option(plan, 0), new OptionFate.ReplaceBy(option(plan, 1))));

        assertThat(gold).allSatisfy(lead -> assertThat(value(lead, plan)).isEqualTo("Silver"));
        assertThat(value(silver, plan)).isEqualTo("Silver");
        assertThat(swept()).hasSize(3).containsOnly(new FieldChange("custom.plan", "Plan", "SELECT", "Gold", "Silver"));
        assertThat(fields.optionUsage(owner, plan.id())).containsExactly(Map.entry(option(plan, 1), 4L));
    }

    @Test
    void severalChoicesLoseARemovedOptionAndKeepTheOthersOnce() {
        FieldDefinition plan = world.field(owner, "plan", FieldType.MULTI_SELECT, "Gold", "Silver", "Tin");
        LeadId both = give(plan, "Gold, Silver");
        LeadId other = give(plan, "Gold, Tin");
        LeadId only = give(plan, "Tin");
        edit(
                plan,
                keeping(plan, 1),
                Map.of(
                        option(plan, 0), new OptionFate.ReplaceBy(option(plan, 1)),
                        option(plan, 2), new OptionFate.Clear()));

        assertThat(value(both, plan)).isEqualTo("Silver");
        assertThat(value(other, plan)).isEqualTo("Silver");
        assertThat(value(only, plan)).isNull();
        assertThat(fields.usage(owner)).containsEntry(plan.id(), 2L);
    }

    @Test
    void anOptionIsNotReplacedByOneThatGoesToo() {
        FieldDefinition plan = world.field(owner, "plan", FieldType.SELECT, "Gold", "Silver", "Tin");
        give(plan, "Gold");

        assertProblem(
                "options",
                "replacementGone",
                () -> edit(plan, keeping(plan, 2), Map.of(option(plan, 0), new OptionFate.ReplaceBy(option(plan, 1)))));
    }

    @Test
    void removingAnOptionOfManyLeadsTakesStatementsByTheHundredsOfLeadsNotByTheLead() {
        FieldDefinition plan = world.field(owner, "plan", FieldType.SELECT, "Gold", "Silver");
        IntStream.range(0, 120).forEach(i -> give(plan, "Gold"));
        var fate = Map.<OptionId, OptionFate>of(option(plan, 0), new OptionFate.Clear());

        var count = statements.during(() -> edit(plan, keeping(plan, 1), fate));
        assertThat(count.sql())
                .filteredOn(sql -> sql.contains("custom_field_value") || sql.contains("custom_field_choice"))
                .hasSizeLessThan(10);
        assertThat(swept()).hasSize(120);
    }

    @Test
    void optionsAreAddedRenamedAndReordered() {
        FieldDefinition plan = world.field(owner, "plan", FieldType.SELECT, "Gold", "Silver");
        var options = List.of(
                new OptionDraft(option(plan, 1), "Gold"),
                new OptionDraft(null, "Tin"),
                new OptionDraft(option(plan, 0), "Silver"));
        FieldDefinition after = edit(plan, with(DefinitionDraft.of(plan), options));

        assertThat(after.options()).extracting(FieldOption::label).containsExactly("Gold", "Tin", "Silver");
        assertThat(after.options().getFirst().id()).isEqualTo(option(plan, 1));
    }

    @Test
    void deletingAFieldTakesItsValuesAndEachLeadHasItInItsHistory() {
        FieldDefinition plan = world.field(owner, "plan", FieldType.SELECT, "Gold");
        FieldDefinition notes = world.field(owner, "notes", FieldType.TEXT);
        LeadId lead = give(plan, "Gold");
        values.change(owner, lead, "notes", null, "stays");
        catalog.delete(owner, plan.id());

        assertThat(fields.values(owner, lead)).containsOnlyKeys(notes.id());
        assertThat(swept()).containsOnlyOnce(new FieldChange("custom.plan", "Plan", "SELECT", "Gold", null));
    }

    @Test
    void aFieldOfAnotherWorkspaceIsNotThere() {
        FieldDefinition theirs = world.field(world.organization().owner(), "plan", FieldType.SELECT, "Gold");

        assertThatThrownBy(() -> edit(theirs, DefinitionDraft.of(theirs))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> catalog.delete(owner, theirs.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> catalog.move(owner, theirs.id(), 0)).isInstanceOf(AccessDeniedException.class);
        assertThat(fields.optionUsage(owner, theirs.id())).isEmpty();
    }

    @Test
    void anOptionOfAnotherFieldCannotBeTakenOver() {
        FieldDefinition plan = world.field(owner, "plan", FieldType.SELECT, "Gold");
        FieldDefinition other = world.field(owner, "other", FieldType.SELECT, "Tin");

        assertProblem(
                "options",
                "optionGone",
                () -> edit(plan, with(DefinitionDraft.of(plan), List.of(new OptionDraft(option(other, 0), "Mine")))));
    }

    private LeadId give(FieldDefinition field, String text) {
        LeadId lead = world.lead(owner);
        values.change(owner, lead, field.name(), null, text);
        return lead;
    }

    private FieldDefinition edit(FieldDefinition seen, DefinitionDraft draft) {
        return edit(seen, draft, Map.of());
    }

    private FieldDefinition edit(FieldDefinition seen, DefinitionDraft draft, Map<OptionId, OptionFate> fates) {
        return catalog.edit(owner, seen.id(), seen.version(), draft, fates);
    }

    private static DefinitionDraft keeping(FieldDefinition field, int option) {
        DefinitionDraft draft = DefinitionDraft.of(field);
        return with(draft, List.of(draft.options().get(option)));
    }

    private static OptionId option(FieldDefinition field, int option) {
        return field.options().get(option).id();
    }

    private String value(LeadId lead, FieldDefinition field) {
        return fields.ofLead(owner, lead).stream()
                .filter(f -> f.id().equals(field.id()))
                .findFirst()
                .map(f -> f.definition().recorded(f.value()))
                .orElse(null);
    }

    private List<FieldChange> swept() {
        return events.stream(LeadChanged.class)
                .flatMap(changed -> changed.changes().stream())
                .filter(change -> change.before() != null)
                .toList();
    }

    private List<String> order() {
        return fields.definitions(owner).stream().map(FieldDefinition::name).toList();
    }

    private static void assertProblem(
            String part, String reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatThrownBy(action).asInstanceOf(type(InvalidInput.class)).satisfies(refusal -> {
            assertThat(refusal.problems().getFirst().field()).isEqualTo(part);
            assertThat(refusal.sentence().key()).isEqualTo("customfield.invalid." + reason);
        });
    }
}

@OnH2
class CustomFieldDefinitionsOnH2 extends CustomFieldDefinitions {}

@OnPostgres
class CustomFieldDefinitionsOnPostgres extends CustomFieldDefinitions {}
