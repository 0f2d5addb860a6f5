package app.leadline.demo;

import app.leadline.customfield.CustomFieldService;
import app.leadline.customfield.DefinitionDraft;
import app.leadline.customfield.FieldCatalog;
import app.leadline.customfield.FieldType;
import app.leadline.customfield.OptionDraft;
import app.leadline.organization.CurrentMember;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.springframework.core.annotation.Order;

/** The custom fields of {@code fields.csv}, one of each type, and what people wrote into them over time. */
@Demo
@Order(60)
class DemoFields implements Chapter {

    private static final int DEFINED = 558;

    /** Minutes in which the first value of each field is entered. */
    private static final long FIRST_DAYS = 5 * 24 * 60;

    /** The lead whose values change the most. */
    private static final String BUSIEST = "obrien";

    private final FieldCatalog catalog;
    private final CustomFieldService values;

    DemoFields(FieldCatalog catalog, CustomFieldService values) {
        this.catalog = catalog;
        this.values = values;
    }

    @Override
    public void write(Script script, Cast cast) {
        for (Table.Row field : Table.read("fields.csv").rows()) {
            CurrentMember definer = cast.as(field.text("by"), field.text("workspace"));
            script.at(script.ago(DEFINED, 10, 0), () -> catalog.create(definer, draft(field)));
            LeadLine.all().stream()
                    .filter(lead -> lead.workspace().equals(field.text("workspace")))
                    .forEach(lead -> write(script, cast, field, lead));
        }
    }

    private static DefinitionDraft draft(Table.Row field) {
        return new DefinitionDraft(
                field.text("name"),
                field.text("label"),
                field.text("help"),
                FieldType.valueOf(field.text("type")),
                field.text("required").equals("yes"),
                forMembers(field),
                field.text("min"),
                field.text("max"),
                field.parts("options").stream()
                        .map(label -> new OptionDraft(null, label))
                        .toList());
    }

    private static boolean forMembers(Table.Row field) {
        return field.text("members").equals("yes");
    }

    private void write(Script script, Cast cast, Table.Row field, LeadLine lead) {
        Random luck = new Random((lead.key() + field.text("name")).hashCode());
        boolean known = lead.isRich() || luck.nextInt(5) < 3;
        int writings = known ? writings(field, lead, luck) : 0;
        for (int i = 0; i < writings; i++) {
            List<CurrentMember> team = forMembers(field)
                    ? cast.team(lead.workspace(), lead.by())
                    : List.of(cast.as(field.text("by"), lead.workspace()));
            CurrentMember by = team.get(luck.nextInt(team.size()));
            Instant entered = lead.enters(script).plus(Duration.ofMinutes(20));
            long until = i == 0
                    ? FIRST_DAYS
                    : Math.max(1, Duration.between(entered, script.end()).toMinutes());
            Instant at = entered.plus(Duration.ofMinutes(luck.nextLong(until)));
            List<String> samples = field.parts("samples");
            String value = value(samples.get(luck.nextInt(samples.size())), lead, at);
            script.at(at, () -> values.put(by, script.lead(lead.key()), field.text("name"), value));
        }
    }

    /** What a person answers once stays; volumes, dates and notes change. */
    private static int writings(Table.Row field, LeadLine lead, Random luck) {
        boolean changes = List.of("NUMBER", "DATE", "TEXT_AREA").contains(field.text("type"));
        if (!changes) {
            return 1;
        }
        return lead.key().equals(BUSIEST) ? 24 : 1 + luck.nextInt(lead.isRich() ? 5 : 2);
    }

    private static String value(String sample, LeadLine lead, Instant at) {
        if (sample.matches("\\+\\d{1,3}")) {
            return LocalDate.ofInstant(at, ZoneOffset.UTC)
                    .plusDays(Long.parseLong(sample.substring(1)))
                    .toString();
        }
        return sample.replace("{key}", lead.key().replace('_', '-'));
    }
}
