package app.leadline.customfield;

import static app.leadline.customfield.CustomFieldWorld.draft;
import static app.leadline.customfield.CustomFieldWorld.required;
import static app.leadline.customfield.CustomFieldWorld.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import app.leadline.lead.FieldChange;
import app.leadline.lead.LeadChanged;
import app.leadline.lead.LeadField;
import app.leadline.lead.LeadService;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Memberships;
import app.leadline.organization.Onboarding;
import app.leadline.shared.ConcurrentChange;
import app.leadline.shared.Decimal;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.LeadId;
import app.leadline.shared.Sentence;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import app.leadline.support.Statements;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
abstract class CustomFieldValues {

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
    CustomLeadFields history;

    @Autowired
    List<LeadField> leadFields;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Statements statements;

    @Autowired
    ApplicationEvents events;

    CustomFieldWorld world;
    CurrentMember owner;
    CurrentMember member;
    LeadId lead;

    @BeforeEach
    void workspaceWithALead() {
        world = new CustomFieldWorld(onboarding, leads, catalog, memberships);
        var organization = world.organization();
        owner = organization.owner();
        member = organization.member();
        lead = world.lead(member);
    }

    @Test
    void aValueOfEachTypeIsKeptAsItsCanonicalText() {
        for (FieldType type : FieldType.values()) {
            world.field(
                    owner,
                    type.name().toLowerCase(),
                    type,
                    type.hasOptions() ? new String[] {"Gold", "Silver"} : new String[0]);
        }
        change("text", null, "Ada");
        change("text_area", null, "one\ntwo");
        change("number", null, "42,50");
        change("date", null, "2026-11-22");
        change("select", null, "gold");
        change("multi_select", null, "Silver, Gold");
        change("boolean", null, "yes");
        change("email", null, "a@EXAMPLE.com");
        change("phone", null, "+41 79 123 45 67");
        change("url", null, "example.com");

        assertThat(shown())
                .containsEntry("text", "Ada")
                .containsEntry("text_area", "one\ntwo")
                .containsEntry("number", "42.5")
                .containsEntry("date", "2026-11-22")
                .containsEntry("select", "Gold")
                .containsEntry("multi_select", "Gold\nSilver")
                .containsEntry("boolean", "true")
                .containsEntry("email", "a@example.com")
                .containsEntry("phone", "+41791234567")
                .containsEntry("url", "https://example.com");
        assertThat(jdbc.sql(
                                "select number_value from custom_field_value where number_value is not null and lead_id = ?")
                        .param(lead.value())
                        .query(java.math.BigDecimal.class)
                        .single())
                .isEqualByComparingTo("42.5");
        assertThat(jdbc.sql("select date_value from custom_field_value where date_value is not null and lead_id = ?")
                        .param(lead.value())
                        .query(java.time.LocalDate.class)
                        .single())
                .isEqualTo("2026-11-22");
    }

    @Test
    void aChangeIsToldWithLabelsThatStayReadable() {
        FieldDefinition plan = world.field(owner, "plan", FieldType.SELECT, "Gold", "Silver");
        change("plan", null, "Gold");
        change("plan", gold(plan), "Silver");

        assertThat(changes())
                .containsExactly(
                        new FieldChange("custom.plan", "Plan", "SELECT", null, "Gold"),
                        new FieldChange("custom.plan", "Plan", "SELECT", "Gold", "Silver"));
    }

    @Test
    void writingWhatStandsThereAlreadyChangesNothing() {
        world.field(owner, "budget", FieldType.NUMBER);
        change("budget", null, "42");
        change("budget", "something else", "42.0");

        assertThat(changes()).hasSize(1);
    }

    @Test
    void aStaleWriteIsRefusedAndTellsWhatStandsThereNow() {
        world.field(owner, "budget", FieldType.NUMBER);
        change("budget", null, "42");

        assertThatThrownBy(() -> change("budget", null, "43"))
                .asInstanceOf(type(ConcurrentChange.class))
                .satisfies(conflict -> {
                    assertThat(conflict.field()).isEqualTo("custom.budget");
                    assertThat(conflict.current()).isEqualTo("42");
                });
        assertThat(shown()).containsEntry("budget", "42");
    }

    @Test
    void aValueEmptiedMeanwhileIsAStaleWriteToo() {
        world.field(owner, "budget", FieldType.NUMBER);
        change("budget", null, "42");
        change("budget", "42", "");

        assertThatThrownBy(() -> change("budget", "42", "43"))
                .asInstanceOf(type(ConcurrentChange.class))
                .satisfies(conflict -> assertThat(conflict.current()).isNull());
    }

    @Test
    void aWrongValueIsRefusedForItsFieldAndNothingIsSaved() {
        world.field(owner, "site", FieldType.URL);

        assertThatThrownBy(() -> change("site", null, "javascript:alert(1)"))
                .asInstanceOf(type(InvalidInput.class))
                .satisfies(refusal ->
                        assertThat(refusal.problems().getFirst().field()).isEqualTo("custom.site"));
        assertThat(shown()).isEmpty();
    }

    @Test
    void aRequiredValueCannotBeEmptied() {
        catalog.create(owner, required(draft("budget", FieldType.NUMBER)));
        change("budget", null, "42");

        assertThatThrownBy(() -> change("budget", "42", null)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aRequiredFieldWithoutAValueIsMissingOnALeadThatExists() {
        catalog.create(owner, required(draft("budget", FieldType.NUMBER)));

        assertThat(fields.ofLead(member, lead)).singleElement().matches(FieldOfLead::missing);
    }

    @Test
    void renamingAnOptionKeepsTheValues() {
        FieldDefinition plan = world.field(owner, "plan", FieldType.SELECT, "Gold", "Silver");
        change("plan", null, "Gold");
        var options = List.of(
                new OptionDraft(plan.options().get(0).id(), "Platinum"),
                new OptionDraft(plan.options().get(1).id(), "Silver"));
        catalog.edit(owner, plan.id(), plan.version(), with(DefinitionDraft.of(plan), options), Map.of());

        assertThat(shown()).containsEntry("plan", "Platinum");
        assertThat(changes()).hasSize(1);
    }

    @Test
    void anEarlierValueIsSetBackAndThatIsAChangeOfItsOwn() {
        FieldDefinition plan = world.field(owner, "plan", FieldType.MULTI_SELECT, "Gold", "Silver", "Tin");
        change("plan", null, "Gold, Tin");
        change("plan", "#" + id(plan, 0) + " #" + id(plan, 2), "Silver");
        FieldChange last = changes().getLast();
        history.set(member, lead, last.field(), last.before());

        assertThat(shown()).containsEntry("plan", "Gold\nTin");
        assertThat(changes()).hasSize(3);
    }

    @Test
    void anOptionThatIsGoneCannotBeSetBack() {
        FieldDefinition plan = world.field(owner, "plan", FieldType.SELECT, "Gold", "Silver");
        change("plan", null, "Gold");
        change("plan", gold(plan), "Silver");
        var left = List.of(new OptionDraft(plan.options().get(1).id(), "Silver"));
        catalog.edit(owner, plan.id(), plan.version(), with(DefinitionDraft.of(plan), left), Map.of());

        assertThatThrownBy(() -> history.set(member, lead, "custom.plan", "Gold"))
                .asInstanceOf(type(InvalidInput.class))
                .satisfies(refusal -> assertThat(refusal.sentence())
                        .isEqualTo(Sentence.of("customfield.invalid.noSuchOption", "Gold", "Silver")));
    }

    @Test
    void aFieldThatIsGoneCannotBeSetBackButItsHistoryIsStillShown() {
        FieldDefinition notes = world.field(owner, "notes", FieldType.TEXT);
        change("notes", null, "hello");
        catalog.delete(owner, notes.id());

        assertThatThrownBy(() -> history.set(member, lead, "custom.notes", "hello"))
                .asInstanceOf(type(InvalidInput.class))
                .satisfies(refusal -> assertThat(refusal.sentence().key()).isEqualTo("customfield.invalid.fieldGone"));
        assertThat(shown(null, "Gold\nSilver")).isEqualTo(Sentence.of("lead.value.text", "Gold · Silver"));
    }

    @Test
    void aRecordedValueIsShownAsWhatItIsWithoutItsDefinition() {
        assertThat(shown("BOOLEAN", "true")).isEqualTo(Sentence.of("customfield.boolean.true"));
        assertThat(shown("TEXT", "true")).as("a text is a text").isEqualTo(Sentence.of("lead.value.text", "true"));
        assertThat(shown("NUMBER", "1200.5"))
                .isEqualTo(Sentence.of("lead.value.text", new Decimal(new BigDecimal("1200.5"))));
        assertThat(shown("DATE", "2026-11-11")).isEqualTo(Sentence.of("lead.value.text", LocalDate.of(2026, 11, 11)));
        assertThat(shown("MULTI_SELECT", "Gold\nSilver")).isEqualTo(Sentence.of("lead.value.text", "Gold · Silver"));
        assertThat(shown("DATE", "soon")).as("never trusted").isEqualTo(Sentence.of("lead.value.text", "soon"));
        assertThat(shown("NUMBER", "1,234")).isEqualTo(Sentence.of("lead.value.text", "1,234"));
    }

    private Sentence shown(@org.jspecify.annotations.Nullable String kind, String value) {
        return history.shown(new FieldChange("custom.any", "Any", kind, null, value), value);
    }

    @Test
    void exactlyOneBeanKnowsACustomField() {
        assertThat(leadFields).filteredOn(field -> field.knows("custom.status")).hasSize(1);
    }

    @Test
    void theFieldsOfALeadTakeAFixedNumberOfStatements() {
        world.field(owner, "first", FieldType.TEXT);
        int one = statements.during(() -> fields.ofLead(member, lead)).statements();
        for (int i = 0; i < 20; i++) {
            world.field(owner, "plan_" + i, FieldType.MULTI_SELECT, "Gold", "Silver", "Tin");
            change("plan_" + i, null, "Gold, Tin");
        }

        var many = statements.during(() -> fields.ofLead(member, lead));
        assertThat(many.statements()).isEqualTo(one);
        assertThat(many.sql()).filteredOn(sql -> sql.contains("custom_field")).hasSize(2);
    }

    @Test
    void theValuesGoWithTheLead() {
        FieldDefinition plan = world.field(owner, "plan", FieldType.SELECT, "Gold");
        change("plan", null, "Gold");
        leads.delete(owner, lead, null);

        assertThat(fields.usage(owner)).isEmpty();
        assertThat(fields.optionUsage(owner, plan.id())).isEmpty();
    }

    @Test
    void hostileTextIsKeptAsTheTextItIs() {
        String hostile = "'; drop table lead; -- <img src=x onerror=alert(1)>";
        world.field(owner, "notes", FieldType.TEXT);
        world.field(owner, "plan", FieldType.SELECT, hostile);
        change("notes", null, hostile);
        change("plan", null, hostile);

        assertThat(shown()).containsEntry("notes", hostile).containsEntry("plan", hostile);
    }

    void change(String name, String seen, String text) {
        values.change(member, lead, name, seen, text);
    }

    private Map<String, String> shown() {
        return fields.ofLead(member, lead).stream()
                .filter(field -> field.value() != null)
                .collect(java.util.stream.Collectors.toMap(
                        field -> field.definition().name(),
                        field -> field.definition().recorded(field.value())));
    }

    private List<FieldChange> changes() {
        return events.stream(LeadChanged.class)
                .flatMap(changed -> changed.changes().stream())
                .toList();
    }

    private static String gold(FieldDefinition plan) {
        return "#" + id(plan, 0);
    }

    private static long id(FieldDefinition field, int option) {
        return field.options().get(option).id().value();
    }
}

@OnH2
class CustomFieldValuesOnH2 extends CustomFieldValues {}

@OnPostgres
class CustomFieldValuesOnPostgres extends CustomFieldValues {}
