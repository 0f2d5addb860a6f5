package app.leadline.intelligence.langchain;

import app.leadline.intelligence.Brief;
import app.leadline.intelligence.Fact;
import app.leadline.intelligence.FactText;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Facts as a model reads them: one JSON object on each line, and every text of people a value of its own in it, so that nothing that
 * somebody wrote passes for a line, a field or a fact.
 */
final class FactLines {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What turns the direction of reading, joins nothing or spells words that nobody sees; joiners, which scripts need, stay. */
    private static final Pattern UNSEEN = Pattern.compile("[\\u00AD\\u061C\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E"
            + "\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\x{E0000}-\\x{E0FFF}]");

    /** What some take for the end of a line, and JSON does not. */
    private static final Pattern BREAKS = Pattern.compile("[\\u007F-\\u009F\\u2028\\u2029]");

    private final ZoneId zone;

    private FactLines(ZoneId zone) {
        this.zone = zone;
    }

    static String of(Brief brief) {
        FactLines lines = new FactLines(brief.zone());
        Map<String, Object> lead = new LinkedHashMap<>();
        put(lead, "lead", "name", brief.name());
        return Stream.concat(
                        Stream.of(line(lead)),
                        brief.facts().entrySet().stream().map(entry -> lines.line(entry.getKey(), entry.getValue())))
                .collect(Collectors.joining("\n"));
    }

    static String of(List<Fact.Said> messages, ZoneId zone) {
        FactLines lines = new FactLines(zone);
        return IntStream.range(0, messages.size())
                .mapToObj(i -> lines.line("m" + (i + 1), messages.get(i)))
                .collect(Collectors.joining("\n"));
    }

    private String line(String reference, Fact fact) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("ref", reference);
        line.put("at", FactText.at(fact.at(), zone));
        switch (fact) {
            case Fact.Entered entered ->
                put(line, "entry", "how", entered.how(), "group", entered.group(), "created_by", entered.by());
            case Fact.Known known -> put(line, "field", "label", known.label(), "value", known.value());
            case Fact.Said said ->
                put(
                        line,
                        "message",
                        "from",
                        said.fromLead() ? "lead" : "us",
                        "who",
                        said.who(),
                        "quotable",
                        said.quotable(),
                        "text",
                        said.text());
            case Fact.Talked talked ->
                put(
                        line,
                        "conversation",
                        "with",
                        talked.with(),
                        "messages",
                        talked.messages(),
                        "since",
                        FactText.at(talked.since(), zone));
            case Fact.Digested digested ->
                put(
                        line,
                        "digest",
                        "messages",
                        digested.messages(),
                        "since",
                        FactText.at(digested.from(), zone),
                        "quotable",
                        false,
                        "text",
                        digested.text());
            case Fact.TookPart part ->
                put(
                        line,
                        "campaign",
                        "campaign",
                        part.campaign(),
                        "status",
                        part.status(),
                        "part_of_lead",
                        part.state(),
                        "sent",
                        part.sent(),
                        "answers",
                        part.answers());
            case Fact.Sent sent ->
                put(
                        line,
                        "campaign message",
                        "campaign",
                        sent.campaign(),
                        "step",
                        sent.step(),
                        "read",
                        FactText.at(sent.readAt(), zone),
                        "answered",
                        FactText.at(sent.answeredAt(), zone),
                        "text",
                        sent.text());
            case Fact.Dealt deal ->
                put(
                        line,
                        "deal",
                        "title",
                        deal.title(),
                        "value",
                        deal.value(),
                        "revenue",
                        deal.revenue(),
                        "stage",
                        deal.stage(),
                        "status",
                        deal.kind(),
                        "since",
                        FactText.at(deal.since(), zone));
            case Fact.Happened happened -> put(line, "activity", "text", happened.sentence());
            case Fact.Done done -> put(line, "done", "by", done.by(), "text", done.text());
            case Fact.Noted noted -> put(line, "note", "label", noted.label(), "text", noted.text());
        }
        return line(line);
    }

    /** @param pairs names, each with its value; null for none */
    private static void put(Map<String, Object> line, String kind, @Nullable Object... pairs) {
        line.put("kind", kind);
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            if (value != null) {
                boolean plain = value instanceof Number || value instanceof Boolean;
                line.put(String.valueOf(pairs[i]), plain ? value : seen(value.toString()));
            }
        }
    }

    private static String seen(String text) {
        return UNSEEN.matcher(text).replaceAll("");
    }

    private static String line(Map<String, Object> values) {
        return BREAKS.matcher(JSON.writeValueAsString(values))
                .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
    }
}
