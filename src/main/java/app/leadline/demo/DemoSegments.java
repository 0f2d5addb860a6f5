package app.leadline.demo;

import app.leadline.lead.TagColour;
import app.leadline.organization.CurrentMember;
import app.leadline.segment.Condition;
import app.leadline.segment.Group;
import app.leadline.segment.Operator;
import app.leadline.segment.Rule;
import app.leadline.segment.RuleChoice;
import app.leadline.segment.RuleField;
import app.leadline.segment.RulePart;
import app.leadline.segment.SegmentDraft;
import app.leadline.segment.SegmentId;
import app.leadline.segment.SegmentService;
import app.leadline.segment.SegmentState;
import app.leadline.segment.SegmentSummary;
import app.leadline.segment.Segments;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;

/** The segments of {@code segments.csv}; leads join and leave them by what happens in the other chapters. */
@Demo
@Order(70)
class DemoSegments implements Chapter {

    private static final Pattern CONDITION = Pattern.compile("(.+?) ([A-Z_]{2,})(?: (.+))?");

    private final SegmentService service;
    private final Segments segments;

    DemoSegments(SegmentService service, Segments segments) {
        this.service = service;
        this.segments = segments;
    }

    @Override
    public void write(Script script, Cast cast) {
        for (Table.Row row : Table.read("segments.csv").rows()) {
            CurrentMember by = cast.as(row.text("by"), row.text("workspace"));
            script.at(script.ago(row.number("days"), 9, 30), () -> service.create(by, draft(by, row)));
        }
        // Nobody has looked once an hour while the past was played.
        Table.read("segments.csv").rows().stream()
                .map(row -> cast.as(row.text("by"), row.text("workspace")))
                .distinct()
                .forEach(by -> script.at(script.end(), () -> lookAgain(by)));
    }

    private void lookAgain(CurrentMember by) {
        segments.all(by, Locale.ENGLISH).stream()
                .filter(segment -> segment.rule().isRelative() && segment.state() == SegmentState.ACTIVE)
                .map(SegmentSummary::id)
                .forEach(id -> lookAgain(by, id));
    }

    private void lookAgain(CurrentMember by, SegmentId id) {
        service.deactivate(by, id);
        service.activate(by, id);
    }

    private SegmentDraft draft(CurrentMember by, Table.Row row) {
        List<RuleField> fields = segments.fields(by);
        List<RulePart> all = new ArrayList<>(conditions(row.parts("all"), fields));
        List<RulePart> any = conditions(row.parts("any"), fields);
        if (!any.isEmpty()) {
            all.add(new Group(Group.Match.ANY, any));
        }
        Rule rule = new Rule(new Group(Group.Match.ALL, all), ZoneOffset.UTC);
        return new SegmentDraft(row.text("name"), TagColour.valueOf(row.text("colour")), rule);
    }

    private static List<RulePart> conditions(List<String> texts, List<RuleField> fields) {
        return texts.stream().<RulePart>map(text -> condition(text, fields)).toList();
    }

    private static Condition condition(String text, List<RuleField> fields) {
        Matcher parts = CONDITION.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no condition: " + text);
        }
        RuleField field = fields.stream()
                .filter(known -> known.key().equals(parts.group(1))
                        || known.label().arguments().contains(parts.group(1)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no field: " + text));
        List<String> values = parts.group(3) == null
                ? List.of()
                : Arrays.stream(parts.group(3).split(","))
                        .map(label -> value(field, label))
                        .toList();
        return new Condition(field.key(), Operator.valueOf(parts.group(2)), values);
    }

    private static String value(RuleField field, String label) {
        return field.choices(Locale.ENGLISH).stream()
                .filter(choice -> choice.label().equals(label))
                .map(RuleChoice::value)
                .findFirst()
                .orElse(label);
    }
}
