package app.leadline.conversation.export;

import app.leadline.telegram.CleanText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Collects what belongs to one kind of message only, within bounds whatever the file holds. */
final class Details {

    private static final int ENTRY_LIMIT = 40;
    private static final int VALUE_LIMIT = 500;
    private static final int NAME_LIMIT = 40;
    private static final int LIST_LIMIT = 20;

    private final Map<String, String> entries = new LinkedHashMap<>();

    void put(String name, @Nullable String value) {
        if (value != null && !value.isEmpty() && entries.size() < ENTRY_LIMIT && name.length() <= NAME_LIMIT) {
            entries.put(CleanText.of(name), CleanText.cut(value, VALUE_LIMIT));
        }
    }

    /** The value the parser stands at: a scalar as it is, a list of scalars with commas, nothing of an object. */
    void put(String name, JsonParser json) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            put(name, Tokens.text(json));
            return;
        }
        StringJoiner list = new StringJoiner(", ");
        int[] size = {0};
        Tokens.elements(json, () -> {
            String element = Tokens.text(json);
            if (element != null && size[0]++ < LIST_LIMIT) {
                list.add(CleanText.cut(element, VALUE_LIMIT));
            }
        });
        put(name, list.toString());
    }

    @Nullable
    String get(String name) {
        return entries.get(name);
    }

    Map<String, String> asMap() {
        return Map.copyOf(entries);
    }
}
