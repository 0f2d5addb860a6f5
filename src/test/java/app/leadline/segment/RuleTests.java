package app.leadline.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.conversation.Outbox;
import app.leadline.conversation.Talks;
import app.leadline.customfield.CustomFieldService;
import app.leadline.customfield.CustomFieldWorld;
import app.leadline.customfield.DefinitionDraft;
import app.leadline.customfield.FieldCatalog;
import app.leadline.customfield.FieldDefinition;
import app.leadline.customfield.FieldType;
import app.leadline.customfield.OptionFate;
import app.leadline.lead.LeadProfile;
import app.leadline.lead.LeadWorld;
import app.leadline.lead.TagColour;
import app.leadline.lead.TagService;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.LeadId;
import app.leadline.shared.PhoneNumber;
import app.leadline.shared.TelegramUsername;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import app.leadline.support.TestClock;
import app.leadline.telegram.TelegramAccount;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What each field and operator means, asked of a real database. */
abstract class RuleTests {

    @Autowired
    LeadWorld world;

    @Autowired
    SegmentWorld segments;

    @Autowired
    SegmentService service;

    @Autowired
    Segments reading;

    @Autowired
    RuleTrial trial;

    @Autowired
    RuleText text;

    @Autowired
    SegmentExport export;

    @Autowired
    Outbox outbox;

    @Autowired
    TagService tags;

    @Autowired
    CustomFieldService values;

    @Autowired
    FieldCatalog catalog;

    @Autowired
    Talks talks;

    @Autowired
    TestClock clock;

    CurrentMember owner;
    LeadId anna;
    LeadId ben;

    @BeforeEach
    void oneLeadThatIsKnownWellAndOneThatIsNot() {
        owner = world.owner();
        anna = world.lead(
                owner,
                new LeadProfile(
                        "Anna",
                        "Müller",
                        null,
                        TelegramUsername.parse("anna_m"),
                        PhoneNumber.parse("+41791234567", null),
                        "CH",
                        "de-CH",
                        "Expo 100%"));
        ben = world.lead(owner, "Ben", "");
    }

    @Test
    void fieldsOfEveryLead() {
        onlyAnna("name", Operator.CONTAINS, "MÜLLER");
        onlyAnna("name", Operator.STARTS_WITH, "anna");
        onlyBen("name", Operator.CONTAINS_NOT, "müller");
        onlyBen("name", Operator.IS, "ben");
        onlyAnna("username", Operator.IS, "@Anna_M");
        onlyBen("username", Operator.UNKNOWN);
        onlyBen("username", Operator.IS_NOT, "anna_m");
        onlyAnna("phone", Operator.STARTS_WITH, "+41 79 123");
        nobody("phone", Operator.CONTAINS, "-");
        nobody("username", Operator.STARTS_WITH, "@");
        onlyBen("telegram_user_id", Operator.KNOWN);
        onlyAnna("country", Operator.ANY_OF, "CH", "DE");
        onlyBen("country", Operator.NONE_OF, "CH");
        onlyBen("country", Operator.UNKNOWN);
        onlyAnna("language", Operator.ANY_OF, "de");
        onlyBen("language", Operator.NONE_OF, "de");
        onlyAnna("group_name", Operator.CONTAINS, "0%");
        nobody("group_name", Operator.CONTAINS, "o_1");
        nobody("source", Operator.NONE_OF, "MANUAL");
        both("created_by", Operator.ANY_OF, owner.id().value() + "");
        both("created", Operator.ON, "2026-11-22");
        both("created", Operator.BETWEEN, "2026-11-22", "2026-11-22");
        nobody("created", Operator.BEFORE, "2026-11-22");
        nobody("created", Operator.AFTER, "2026-11-22");
        both("created", Operator.IN_LAST, "1");
        clock.advance(Duration.ofDays(3));
        nobody("created", Operator.IN_LAST, "2");
        both("created", Operator.OLDER_THAN, "2");
    }

    @Test
    void tags() {
        String vip = tags.assign(owner, anna, "vip").id().value() + "";
        String hot = tags.assign(owner, anna, "hot").id().value() + "";
        tags.assign(owner, ben, "hot");
        String cold = tags.assign(owner, ben, "cold").id().value() + "";

        both("tag", Operator.ANY_OF, vip, hot);
        onlyAnna("tag", Operator.ALL_OF, vip, hot);
        onlyAnna("tag", Operator.NONE_OF, cold);
        both("tag", Operator.KNOWN);
        nobody("tag", Operator.UNKNOWN);
    }

    @Test
    void aDayIsOneOfTheZoneOfWhoeverWroteTheRule() {
        world.createdAt(anna, Instant.parse("2026-11-21T23:30:00Z"));
        Group on = Group.all(Condition.of("created", Operator.ON, "2026-11-22"));

        assertThat(found(new Rule(on, SegmentWorld.ZURICH))).containsExactlyInAnyOrder("Anna Müller", "Ben");
        assertThat(found(new Rule(on, ZoneOffset.UTC))).containsExactly("Ben");
    }

    @Test
    void customFieldsOfEveryType() {
        String longText = "Some text that is longer than the sixty letters that are compared by, ending in Zebra";
        String company = filled("company", FieldType.TEXT, "Kaffeewerk GmbH");
        onlyAnna(company, Operator.IS, "kaffeewerk gmbh");
        onlyBen(company, Operator.IS_NOT, "kaffeewerk gmbh");
        onlyAnna(company, Operator.CONTAINS, "WERK");
        onlyBen(company, Operator.UNKNOWN);
        String note = filled("note", FieldType.TEXT_AREA, longText);
        onlyAnna(note, Operator.CONTAINS, "zebra");
        onlyAnna(note, Operator.IS, longText);
        nobody(note, Operator.IS, longText.replace("Zebra", "Yak"));
        onlyAnna(note, Operator.STARTS_WITH, longText.substring(0, 80));
        nobody(note, Operator.STARTS_WITH, longText.substring(0, 70) + "!");
        onlyBen(note, Operator.CONTAINS_NOT, "zebra");
        onlyAnna(filled("mail", FieldType.EMAIL, "anna@example.com"), Operator.CONTAINS, "@example.com");
        onlyAnna(filled("office", FieldType.PHONE, "+41 44 000 03 18"), Operator.STARTS_WITH, "+4144");
        onlyAnna(filled("site", FieldType.URL, "https://example.com/x"), Operator.STARTS_WITH, "https://example.com");
        String budget = filled("budget", FieldType.NUMBER, "1200.50");
        onlyAnna(budget, Operator.EQUALS, "1200.5");
        onlyAnna(budget, Operator.BETWEEN, "1000", "1200.5");
        onlyAnna(budget, Operator.AT_LEAST, "1200.5");
        nobody(budget, Operator.MORE, "1200.5");
        onlyAnna(budget, Operator.LESS, "1201");
        onlyBen(budget, Operator.UNKNOWN);
        String call = filled("call", FieldType.DATE, "2026-11-25");
        onlyAnna(call, Operator.IN_NEXT, "3");
        nobody(call, Operator.IN_NEXT, "2");
        onlyAnna(call, Operator.AFTER, "2026-11-24");
        String checked = filled("checked", FieldType.BOOLEAN, "no");
        onlyAnna(checked, Operator.NO);
        nobody(checked, Operator.YES);
    }

    @Test
    void choicesOfCustomFields() {
        FieldDefinition kind =
                catalog.create(owner, CustomFieldWorld.draft("kind", FieldType.SELECT, "Roaster", "Hotel", "Shop"));
        values.put(owner, anna, "kind", "Hotel");
        String roaster = kind.options().get(0).id().value() + "";
        String hotel = kind.options().get(1).id().value() + "";
        String key = "custom:" + kind.id().value();
        onlyAnna(key, Operator.ANY_OF, hotel, roaster);
        onlyBen(key, Operator.NONE_OF, hotel);

        FieldDefinition likes =
                catalog.create(owner, CustomFieldWorld.draft("likes", FieldType.MULTI_SELECT, "Tea", "Coffee"));
        values.put(owner, anna, "likes", "Tea, Coffee");
        values.put(owner, ben, "likes", "Tea");
        String tea = likes.options().get(0).id().value() + "";
        String coffee = likes.options().get(1).id().value() + "";
        onlyAnna("custom:" + likes.id().value(), Operator.ALL_OF, tea, coffee);
        both("custom:" + likes.id().value(), Operator.ANY_OF, tea, coffee);
    }

    @Test
    void anOptionThatGoesBreaksTheRuleOrIsReplacedInIt() {
        FieldDefinition kind =
                catalog.create(owner, CustomFieldWorld.draft("kind", FieldType.SELECT, "Roaster", "Hotel", "Shop"));
        values.put(owner, anna, "kind", "Hotel");
        values.put(owner, ben, "kind", "Shop");
        String key = "custom:" + kind.id().value();
        var hotel = kind.options().get(1).id();
        SegmentId hotels = segments.segment(owner, Condition.of(key, Operator.ANY_OF, hotel.value() + ""));
        assertThat(catalog.segmentsUsing(owner, kind.id(), hotel))
                .containsExactly(segments.one(owner, hotels).name());

        DefinitionDraft draft = DefinitionDraft.of(kind);
        var shop = kind.options().get(2).id();
        catalog.edit(
                owner,
                kind.id(),
                kind.version(),
                CustomFieldWorld.with(
                        draft, List.of(draft.options().get(0), draft.options().get(2))),
                Map.of(hotel, new OptionFate.ReplaceBy(shop)));
        assertThat(segments.one(owner, hotels).sentence()).isEqualTo("Kind is Shop");
        assertThat(segments.members(owner, hotels)).containsExactly("Ben", "Anna Müller");

        catalog.delete(owner, kind.id());
        assertThat(segments.one(owner, hotels).state()).isEqualTo(SegmentState.BROKEN);
        assertThat(segments.one(owner, hotels).brokenBy()).isEqualTo("Kind");
        assertThat(segments.members(owner, hotels)).containsExactly("Ben", "Anna Müller");
    }

    @Test
    void theLastContactIsTheNewestMessageOfAnyConversation() {
        SegmentId silent = segments.segment(owner, Condition.of("last_contact", Operator.UNKNOWN));
        assertThat(segments.members(owner, silent)).containsExactly("Ben", "Anna Müller");

        var conversation = talks.conversation(owner, anna);
        talks.write(conversation, 3);

        onlyAnna("last_contact", Operator.KNOWN);
        onlyAnna("last_contact", Operator.BEFORE, "2099-01-01");
    }

    @Test
    void aMessageMovesItsLeadAsSoonAsItIsPressed() {
        LeadId cleo = world.lead(owner, "Cleo", "");
        SegmentId silent = segments.segment(owner, Condition.of("last_contact", Operator.UNKNOWN));
        SegmentId spoken = segments.segment(owner, Condition.of("last_contact", Operator.IN_LAST, "7"));
        TelegramAccount account = talks.connect(owner);

        outbox.send(owner, cleo, account.id(), UUID.randomUUID(), "Good morning", null);

        assertThat(segments.members(owner, silent)).containsExactly("Ben", "Anna Müller");
        assertThat(segments.members(owner, spoken)).containsExactly("Cleo");
        assertThat(segments.told(cleo)).containsExactlyInAnyOrder("segment.joined", "segment.joined", "segment.left");
    }

    @Test
    void aWrongRuleIsRefusedWithASentenceWhereItIsWrong() {
        Rule wrong = SegmentWorld.rule(
                Condition.of("created", Operator.ON, "2026-02-30"),
                Group.any(
                        Condition.of("name", Operator.IS),
                        Condition.of("created", Operator.IN_LAST, "soon"),
                        Group.all()),
                Condition.of("gone", Operator.KNOWN),
                Condition.of("status", Operator.KNOWN),
                Condition.of("status", Operator.ANY_OF, "ACTIVE", "'; drop table lead; --"),
                Condition.of("name", Operator.IS, "no\u0000body"));

        assertThatThrownBy(() -> trial.check(owner, wrong))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(p -> p.field() + " " + p.sentence().key())
                                .containsExactly(
                                        "rule.0 segment.invalid.value.DATE",
                                        "rule.1.0 segment.invalid.missing.TEXT",
                                        "rule.1.1 segment.invalid.value.DAYS",
                                        "rule.1.2 segment.invalid.emptyGroup",
                                        "rule.2 segment.invalid.fieldGone",
                                        "rule.3 segment.invalid.operator",
                                        "rule.4 segment.invalid.value.CHOICE",
                                        "rule.5 segment.invalid.value.TEXT"));
        nobody("name", Operator.IS, "'; drop table lead; --");
    }

    @Test
    void aRuleIsStoredAsItIsAndSaidAsASentence() {
        Rule rule = new Rule(
                Group.all(
                        Condition.of("name", Operator.CONTAINS, "\"quoted\" {0} ü"),
                        Group.any(
                                Condition.of("created", Operator.IN_LAST, "30"),
                                Condition.of("country", Operator.NONE_OF, "CH", "DE"))),
                SegmentWorld.ZURICH);

        assertThat(RuleJson.read(RuleJson.write(rule))).isEqualTo(rule);
        assertThat(text.of(owner, rule.root(), Locale.ENGLISH))
                .isEqualTo("name contains “\"quoted\" {0} ü” and (created is in the last 30 days"
                        + " or country is none of Switzerland, Germany)");
        assertThat(text.of(owner, Condition.of("created", Operator.IN_LAST, "1"), Locale.ENGLISH))
                .isEqualTo("created is in the last day");
        assertThat(text.of(owner, Condition.of("created", Operator.OLDER_THAN, "1"), Locale.GERMAN))
                .isEqualTo("Anlagedatum liegt mehr als einen Tag zurück");
    }

    @Test
    void aNameHoldsNothingThatCannotBeTyped() {
        SegmentId segment = service.create(
                owner,
                new SegmentDraft(
                        " Hot\u0000\n\ud83d leads ",
                        TagColour.RED,
                        SegmentWorld.rule(Condition.of("status", Operator.ANY_OF, "ACTIVE"))));

        assertThat(segments.one(owner, segment).name()).isEqualTo("Hot leads");
    }

    @Test
    void exportedCellsAreNoFormulas() throws IOException {
        world.lead(owner, LeadWorld.profile("=1+1", "Quote\" and, comma", 4L, null, "+41791234500"));
        SegmentId all = segments.segment(owner, Condition.of("status", Operator.ANY_OF, "ACTIVE"));
        StringBuilder csv = new StringBuilder();

        export.write(owner, all, Locale.ENGLISH, csv);

        assertThat(csv.toString().split("\r\n"))
                .hasSize(4)
                .contains("'=1+1,\"Quote\"\" and, comma\",,+41791234500,4,,,,Active,Medium,2026-11-22T10:00:00Z");
    }

    private String filled(String name, FieldType type, String value) {
        FieldDefinition field = catalog.create(owner, CustomFieldWorld.draft(name, type));
        values.put(owner, anna, name, value);
        return "custom:" + field.id().value();
    }

    private List<String> found(Rule rule) {
        var count = trial.count(owner, rule).orElseThrow();
        List<String> names = trial.samples(owner, rule, 10).stream()
                .map(entry -> entry.name())
                .toList();
        assertThat(count.number()).isEqualTo(names.size());
        return names;
    }

    private void onlyAnna(String field, Operator operator, String... values) {
        assertThat(found(SegmentWorld.rule(Condition.of(field, operator, values))))
                .as("%s %s %s", field, operator, List.of(values))
                .containsExactly("Anna Müller");
    }

    private void onlyBen(String field, Operator operator, String... values) {
        assertThat(found(SegmentWorld.rule(Condition.of(field, operator, values))))
                .as("%s %s %s", field, operator, List.of(values))
                .containsExactly("Ben");
    }

    private void both(String field, Operator operator, String... values) {
        assertThat(found(SegmentWorld.rule(Condition.of(field, operator, values))))
                .as("%s %s %s", field, operator, List.of(values))
                .containsExactlyInAnyOrder("Anna Müller", "Ben");
    }

    private void nobody(String field, Operator operator, String... values) {
        assertThat(found(SegmentWorld.rule(Condition.of(field, operator, values))))
                .as("%s %s %s", field, operator, List.of(values))
                .isEmpty();
    }
}

@OnH2
class RuleTestsOnH2 extends RuleTests {}

@OnPostgres
class RuleTestsOnPostgres extends RuleTests {}
