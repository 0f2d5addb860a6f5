package app.leadline.intelligence.langchain;

import app.leadline.conversation.ConversationId;
import app.leadline.conversation.Talks;
import app.leadline.intelligence.RunState;
import app.leadline.intelligence.Storyline;
import app.leadline.intelligence.StorylineService;
import app.leadline.intelligence.Storylines;
import app.leadline.intelligence.langchain.LocalProvider.Reply;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.shared.ui.MessageBundles;
import app.leadline.support.TestTicker;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A lead that wrote of its trouble, and a model that says of it what a test gives it to say. */
abstract class ModelGround {

    static final Wire WIRE = Wire.OPENAI;

    @Autowired
    LocalProvider server;

    @Autowired
    WithModel.Pauses pauses;

    @Autowired
    Talks people;

    @Autowired
    StorylineService service;

    @Autowired
    Storylines storylines;

    @Autowired
    MessageBundles texts;

    @Autowired
    TestTicker ticker;

    CurrentMember owner;
    LeadId lead;
    ConversationId talk;

    @BeforeEach
    void aLeadThatWrote() {
        pauses.lengths.clear();
        owner = people.person("Olga");
        lead = people.lead(owner);
        talk = people.conversation(owner, lead);
        people.write(talk, "How do you do it today?");
        people.write(talk, "By hand. It takes two hours a day.");
    }

    final RunState generate(Reply... replies) {
        server.script(replies);
        service.generate(owner, lead, Locale.ENGLISH, ZoneOffset.UTC);
        ticker.settle();
        return service.state(owner, lead).orElseThrow();
    }

    /** The reference that the lead's message has in the request. */
    private static String message(LocalProvider.Request request) {
        String facts = WIRE.user(tools.jackson.databind.json.JsonMapper.shared().readTree(request.body()));
        return facts.lines()
                .filter(line -> line.contains("two hours"))
                .map(line -> line.replaceFirst(".*?\"ref\":\"(\\w+)\".*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    /** An answer about the message, whatever its reference is. */
    final Reply about(String... statements) {
        return line -> {
            String reference = message(server.requests().getLast());
            WIRE.answer("{\"statements\": [" + String.join(",", statements).replace("REF", reference) + "]}")
                    .say(line);
        };
    }

    static String quoting(String topic, String text, String quote) {
        return Wire.json(java.util.Map.of(
                "topic",
                topic,
                "text",
                text,
                "sources",
                List.of("REF"),
                "quotes",
                List.of(java.util.Map.of("source", "REF", "text", quote))));
    }

    static final String GOOD = quoting("PAIN_POINTS", "It takes \u201ctwo hours a day\u201d.", "two hours a day");

    final Storyline newest() {
        return storylines.newest(owner, lead).orElseThrow();
    }
}
