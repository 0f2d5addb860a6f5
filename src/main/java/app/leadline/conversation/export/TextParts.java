package app.leadline.conversation.export;

import app.leadline.telegram.CleanText;
import app.leadline.telegram.TextEntity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A text that comes as one string, or as strings and entities in turn; puts it together and keeps where entities are. */
final class TextParts {

    private static final int ENTITY_LIMIT = 1_000;
    private static final int HREF_LIMIT = 2_000;

    private final StringBuilder text = new StringBuilder();
    private final List<TextEntity> entities = new ArrayList<>();
    private final int limit;
    private boolean shortened;

    TextParts(int limit) {
        this.limit = limit;
    }

    void read(JsonParser json) {
        if (json.currentToken() == JsonToken.START_ARRAY) {
            Tokens.elements(json, () -> part(json));
        } else {
            append(Tokens.text(json));
        }
    }

    private void part(JsonParser json) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            append(Tokens.text(json));
            return;
        }
        Entity entity = new Entity();
        Tokens.fields(json, field -> {
            switch (field) {
                case "type" -> entity.type = Tokens.text(json);
                case "text" -> entity.text = Tokens.text(json);
                case "href" -> entity.href = Tokens.text(json);
                default -> json.skipChildren();
            }
        });
        int offset = text.length();
        append(entity.text);
        boolean means = entity.type != null && !entity.type.equals("plain") && entity.type.length() <= 32;
        if (means && text.length() > offset) {
            keep(entity, offset);
        }
    }

    private void keep(Entity entity, int offset) {
        if (entities.size() >= ENTITY_LIMIT) {
            shortened = true;
            return;
        }
        String href = entity.href == null || entity.href.length() > HREF_LIMIT ? null : entity.href;
        entities.add(new TextEntity(String.valueOf(entity.type), offset, text.length() - offset, href));
    }

    private void append(@Nullable String part) {
        if (part != null) {
            String fitting = CleanText.cut(part, Math.max(1, limit - text.length()));
            boolean full = text.length() >= limit;
            shortened |= full && !part.isEmpty() || fitting.length() < part.length();
            text.append(full ? "" : fitting);
        }
    }

    String text() {
        return text.toString();
    }

    List<TextEntity> entities() {
        return List.copyOf(entities);
    }

    boolean shortened() {
        return shortened;
    }

    private static final class Entity {
        @Nullable
        String type;

        @Nullable
        String text;

        @Nullable
        String href;
    }
}
