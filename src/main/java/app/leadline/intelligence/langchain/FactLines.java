package app.leadline.intelligence.langchain;

import app.leadline.intelligence.Brief;
import app.leadline.intelligence.Fact;
import app.leadline.intelligence.FactText;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** Facts as a model reads them: one JSON object on each line, so that no text in them can pass for anything else. */
final class FactLines {

    private static final JsonMapper JSON = JsonMapper.shared();

    private FactLines() {}

    static String of(Brief brief) {
        String lead = JSON.writeValueAsString(Map.of("kind", "lead", "name", brief.name()));
        return lead + "\n"
                + brief.facts().entrySet().stream()
                        .map(entry -> line(entry.getKey(), entry.getValue(), brief.zone()))
                        .collect(Collectors.joining("\n"));
    }

    static String of(List<Fact.Said> messages, ZoneId zone) {
        return IntStream.range(0, messages.size())
                .mapToObj(i -> line("m" + (i + 1), messages.get(i), zone))
                .collect(Collectors.joining("\n"));
    }

    private static String line(String reference, Fact fact, ZoneId zone) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("ref", reference);
        line.put("kind", kind(fact));
        line.put("at", FactText.at(fact.at(), zone));
        line.put("quotable", !(fact instanceof Fact.Said said) || said.quotable());
        line.put("text", FactText.of(fact, zone));
        return JSON.writeValueAsString(line);
    }

    private static String kind(Fact fact) {
        return switch (fact) {
            case Fact.Entered entered -> "entry";
            case Fact.Known known -> "field";
            case Fact.Said said -> "message";
            case Fact.Talked talked -> "conversation";
            case Fact.Digested digested -> "digest";
            case Fact.TookPart part -> "campaign";
            case Fact.Sent sent -> "campaign message";
            case Fact.Dealt deal -> "deal";
            case Fact.Happened happened -> "activity";
            case Fact.Done done -> "done";
            case Fact.Noted noted -> "note";
        };
    }
}
