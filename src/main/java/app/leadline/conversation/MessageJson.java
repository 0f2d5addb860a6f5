package app.leadline.conversation;

import app.leadline.telegram.Media;
import app.leadline.telegram.Reaction;
import app.leadline.telegram.TextEntity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The parts of a message that are stored as JSON text. */
final class MessageJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                    i -> i.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .build();
    private static final TypeReference<List<TextEntity>> ENTITIES = new TypeReference<>() {};
    private static final TypeReference<List<Reaction>> REACTIONS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private MessageJson() {}

    /** Null for null and for what is empty. */
    static @Nullable String of(@Nullable Object part) {
        boolean nothing = part == null
                || part instanceof List<?> list && list.isEmpty()
                || part instanceof Map<?, ?> map && map.isEmpty();
        return nothing ? null : JSON.writeValueAsString(part);
    }

    static List<TextEntity> entities(@Nullable String json) {
        return json == null ? List.of() : JSON.readValue(json, ENTITIES);
    }

    static List<Reaction> reactions(@Nullable String json) {
        return json == null ? List.of() : JSON.readValue(json, REACTIONS);
    }

    static Map<String, String> details(@Nullable String json) {
        return json == null ? Map.of() : JSON.readValue(json, DETAILS);
    }

    static @Nullable Media media(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, Media.class);
    }
}
