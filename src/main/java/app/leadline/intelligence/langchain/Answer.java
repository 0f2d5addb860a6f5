package app.leadline.intelligence.langchain;

import app.leadline.intelligence.Draft;
import app.leadline.intelligence.Topic;
import app.leadline.intelligence.Usage;
import app.leadline.intelligence.WriterFailure;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The answer of a model, in the shape that was asked for. */
record Answer(@Nullable List<@Nullable Statement> statements) {

    private static final Logger log = LoggerFactory.getLogger(Answer.class);

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    record Statement(
            @Nullable String topic,
            @Nullable String text,
            @Nullable List<@Nullable String> sources,
            @Nullable List<@Nullable Quote> quotes) {}

    record Quote(@Nullable String source, @Nullable String text) {}

    /** JSON of exactly this shape. */
    static final ResponseFormat SHAPED = ResponseFormat.builder()
            .type(ResponseFormatType.JSON)
            .jsonSchema(
                    JsonSchema.builder().name("storyline").rootElement(schema()).build())
            .build();

    private static JsonObjectSchema schema() {
        JsonObjectSchema quote = JsonObjectSchema.builder()
                .addStringProperty("source")
                .addStringProperty("text")
                .required("source", "text")
                .additionalProperties(false)
                .build();
        JsonObjectSchema statement = JsonObjectSchema.builder()
                .addProperty(
                        "topic",
                        JsonEnumSchema.builder()
                                .enumValues(Arrays.stream(Topic.values())
                                        .map(Enum::name)
                                        .toList())
                                .build())
                .addStringProperty("text")
                .addProperty(
                        "sources",
                        JsonArraySchema.builder().items(new JsonStringSchema()).build())
                .addProperty("quotes", JsonArraySchema.builder().items(quote).build())
                .required("topic", "text", "sources", "quotes")
                .additionalProperties(false)
                .build();
        return JsonObjectSchema.builder()
                .addProperty(
                        "statements", JsonArraySchema.builder().items(statement).build())
                .required("statements")
                .additionalProperties(false)
                .build();
    }

    /** @throws WriterFailure when it is not what was asked for */
    static Draft complete(String text, Usage usage) {
        try {
            Answer answer = JSON.readValue(object(text), Answer.class);
            if (answer == null || answer.statements() == null) {
                throw new WriterFailure(WriterFailure.Kind.UNREADABLE);
            }
            return answer.draft(usage);
        } catch (JacksonException unreadable) {
            // It quotes the answer, which is nothing for a log.
            log.info("an answer of {} characters is no storyline: {}", text.length(), where(unreadable));
            throw new WriterFailure(WriterFailure.Kind.UNREADABLE);
        }
    }

    private static String where(JacksonException unreadable) {
        TokenStreamLocation at = unreadable.getLocation();
        return unreadable.getClass().getSimpleName() + (at == null ? "" : " at character " + at.getCharOffset());
    }

    /** As much of it as can be read while it comes; empty when nothing can. */
    static Optional<Draft> soFar(String text) {
        String begun = begun(text);
        try {
            return begun.isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(JSON.readValue(CutJson.closed(begun), Answer.class))
                            .map(answer -> answer.draft(Usage.NONE));
        } catch (JacksonException notYet) {
            return Optional.empty();
        }
    }

    /** Some models put it into a block of Markdown, or a sentence before and after it, whatever they are told. */
    private static String object(String text) {
        String begun = begun(text);
        return begun.substring(0, begun.lastIndexOf('}') + 1);
    }

    /** From its first brace on; what a model thinks aloud before comes first. */
    private static String begun(String text) {
        int thought = text.stripLeading().startsWith("<think>") ? text.indexOf("</think>") : 0;
        int begin = thought < 0 ? -1 : text.indexOf('{', thought);
        return begin < 0 ? "" : text.substring(begin);
    }

    private Draft draft(Usage usage) {
        return new Draft(
                all(statements)
                        .flatMap(statement -> statement(statement).stream())
                        .toList(),
                usage);
    }

    /** Of a topic that nobody knows nobody can say where it belongs. */
    private static Optional<Draft.Statement> statement(Statement statement) {
        Optional<Topic> topic = Arrays.stream(Topic.values())
                .filter(known -> known.name().equals(statement.topic()))
                .findFirst();
        String text = Objects.requireNonNullElse(statement.text(), "");
        return topic.map(known -> new Draft.Statement(
                known,
                text,
                all(statement.sources()).toList(),
                all(statement.quotes())
                        .map(quote -> new Draft.Quote(
                                Objects.requireNonNullElse(quote.source(), ""),
                                Objects.requireNonNullElse(quote.text(), "")))
                        .toList()));
    }

    private static <T> Stream<T> all(@Nullable List<@Nullable T> list) {
        return list == null ? Stream.empty() : list.stream().filter(Objects::nonNull);
    }
}
