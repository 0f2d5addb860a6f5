package app.leadline.intelligence.langchain;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.campaign.CampaignStatus;
import app.leadline.campaign.ParticipationState;
import app.leadline.conversation.ConversationId;
import app.leadline.deal.RevenueType;
import app.leadline.deal.StageKind;
import app.leadline.intelligence.Brief;
import app.leadline.intelligence.Fact;
import app.leadline.intelligence.Source;
import app.leadline.intelligence.Topic;
import app.leadline.lead.LeadSource;
import app.leadline.shared.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever people write, the request stays what it is: the reviewed instructions, and one message with a line for each fact. */
class InjectionTest extends WriterOnWire {

    private static final String HARMLESS = "word";
    private static final JsonMapper JSON = JsonMapper.shared();

    static Stream<Arguments> everyTextOnEveryWire() {
        return Stream.of(Wire.values()).flatMap(wire -> Injections.all().map(text -> Arguments.of(wire, text)));
    }

    /** A brief in which people have written the text wherever they can. */
    private static Brief full(String text) {
        Source source = new Source(Source.Kind.MESSAGE, 1, new ConversationId(7), NOW);
        return brief(
                text,
                new Fact.Entered(source, LeadSource.TELEGRAM, text, text),
                new Fact.Known(source, text, text),
                new Fact.Said(source, true, text, text, true),
                new Fact.Said(source, false, text, text, false),
                new Fact.Talked(source, text, 9, NOW),
                new Fact.Digested(source, NOW, 200, text),
                new Fact.TookPart(source, text, CampaignStatus.ACTIVE, ParticipationState.WAITING, 2, 1),
                new Fact.Sent(source, text, 1, text, NOW, null),
                new Fact.Dealt(
                        source, text, Money.of(BigDecimal.TEN, "EUR"), RevenueType.ONE_TIME, text, StageKind.OPEN, NOW),
                new Fact.Happened(source, text),
                new Fact.Done(source, Topic.FOLLOW_UP, Set.of(), text, text),
                new Fact.Noted(source, text, text));
    }

    private JsonNode asked(Wire wire, Brief brief) {
        server.script(wire.answer(WHOLE));
        writer(wire).write(brief, soFar -> {});
        return asked(0);
    }

    @ParameterizedTest
    @MethodSource("everyTextOnEveryWire")
    void theInstructionsAreTheReviewedOnes(Wire wire, String text) {
        JsonNode request = asked(wire, full(text));

        assertThat(wire.messages(request)).isEqualTo(2);
        assertThat(wire.system(request))
                .isEqualTo(Prompt.read("storyline.txt")
                        .template()
                        .replace("{language}", Locale.GERMAN.getDisplayLanguage(Locale.ENGLISH))
                        .replace("{today}", "2026-11-25"));
    }

    @ParameterizedTest
    @MethodSource("everyTextOnEveryWire")
    void nothingElseOfTheRequestDependsOnIt(Wire wire, String text) {
        String hostile = asked(wire, full(text)).toString();
        String facts = JSON.writeValueAsString(wire.user(asked(0)));
        String harmless = asked(wire, full(HARMLESS)).toString();

        assertThat(hostile).contains(facts);
        assertThat(hostile.replace(facts, "FACTS"))
                .isEqualTo(harmless.replace(JSON.writeValueAsString(wire.user(asked(0))), "FACTS"));
    }

    @ParameterizedTest
    @MethodSource("everyTextOnEveryWire")
    void everyTextStaysAValueInTheLineOfItsFact(Wire wire, String text) {
        List<JsonNode> lines = lines(wire.user(asked(wire, full(text))));
        List<JsonNode> harmless = lines(wire.user(asked(wire, full(HARMLESS))));
        String seen = text.replaceAll("[\\p{Cf}&&[^\\x{200C}\\x{200D}]]", "");

        assertThat(lines).hasSize(13);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i).propertyNames()).isEqualTo(harmless.get(i).propertyNames());
            for (String name : harmless.get(i).propertyNames()) {
                JsonNode expected = harmless.get(i).get(name);
                assertThat(lines.get(i).get(name))
                        .isEqualTo(HARMLESS.equals(expected.asString()) ? JSON.valueToTree(seen) : expected);
            }
        }
    }

    /** As anybody may split it who has a wider idea of lines than JSON. */
    private static List<JsonNode> lines(String user) {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : user.split("\\R|[\\x0B\\f\\x1C-\\x1E]")) {
            JsonNode read = JSON.readTree(line);
            assertThat(read).isInstanceOf(ObjectNode.class);
            lines.add(read);
        }
        return lines;
    }

    @ParameterizedTest
    @MethodSource("everyTextOnEveryWire")
    void digestsAreAskedForInTheSameWay(Wire wire, String text) {
        server.script(wire.answer("Fine."));
        Source source = new Source(Source.Kind.MESSAGE, 1, new ConversationId(7), NOW);
        writer(wire)
                .digest(Locale.FRENCH, List.of(new Fact.Said(source, true, text, text, true), said("Yes.")), NOBODY);

        assertThat(wire.messages(asked(0))).isEqualTo(2);
        assertThat(wire.system(asked(0)))
                .isEqualTo(Prompt.read("digest.txt").template().replace("{language}", "French"));
        assertThat(lines(wire.user(asked(0)))).hasSize(2);
    }
}
