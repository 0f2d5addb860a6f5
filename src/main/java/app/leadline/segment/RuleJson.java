package app.leadline.segment;

import java.time.ZoneId;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A rule as it is stored: {@code {"version":1,"zone":"Europe/Zurich","rule":{"all":[{"field":"status","is":"ANY_OF","values":["ACTIVE"]},
 * {"any":[…]}]}}}.
 */
final class RuleJson {

    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.shared();

    private RuleJson() {}

    static String write(Rule rule) {
        ObjectNode json = JSON.createObjectNode();
        json.put("version", VERSION);
        json.put("zone", rule.zone().getId());
        json.set("rule", write(rule.root()));
        return JSON.writeValueAsString(json);
    }

    private static ObjectNode write(RulePart part) {
        ObjectNode json = JSON.createObjectNode();
        switch (part) {
            case Condition condition -> {
                json.put("field", condition.field());
                json.put("is", condition.operator().name());
                ArrayNode values = json.putArray("values");
                condition.values().forEach(values::add);
            }
            case Group group -> {
                ArrayNode parts = json.putArray(key(group.match()));
                group.parts().forEach(inner -> parts.add(write(inner)));
            }
        }
        return json;
    }

    static Rule read(String text) {
        JsonNode json = JSON.readTree(text);
        if (json.path("version").asInt() != VERSION) {
            throw new IllegalStateException("rule in a format of another version: " + json.path("version"));
        }
        return new Rule(
                (Group) part(json.path("rule")), ZoneId.of(json.path("zone").asString()));
    }

    private static RulePart part(JsonNode json) {
        for (Group.Match match : Group.Match.values()) {
            if (json.has(key(match))) {
                List<RulePart> parts =
                        json.path(key(match)).valueStream().map(RuleJson::part).toList();
                return new Group(match, parts);
            }
        }
        List<String> values =
                json.path("values").valueStream().map(JsonNode::asString).toList();
        return new Condition(
                json.path("field").asString(), Operator.valueOf(json.path("is").asString()), values);
    }

    private static String key(Group.Match match) {
        return match == Group.Match.ALL ? "all" : "any";
    }
}
