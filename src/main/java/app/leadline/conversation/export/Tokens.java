package app.leadline.conversation.export;

import app.leadline.telegram.CleanText;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Small steps through JSON tokens that never fail on a value of the wrong type: it is skipped and counts as missing.
 * The parser stands at the value before each, and at its last token after.
 */
final class Tokens {

    private Tokens() {}

    /** Calls the action with the name of each field; the action must consume the value. */
    static void fields(JsonParser json, Consumer<String> action) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            action.accept(name);
        }
    }

    /** Calls the action at each element; the action must consume it. */
    static void elements(JsonParser json, Runnable action) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            action.run();
        }
    }

    /** Strings, numbers and booleans as text, cleaned; null for anything else. */
    static @Nullable String text(JsonParser json) {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_STRING
                || token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL) {
            return CleanText.of(json.getString());
        }
        json.skipChildren();
        return null;
    }

    /** Whole numbers, also those written as text; null for anything else and for what is out of range. */
    static @Nullable Long number(JsonParser json) {
        String text = text(json);
        return text == null ? null : number(text);
    }

    static @Nullable Long number(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException notAWholeNumber) {
            return null;
        }
    }

    /** As {@link #number}; null also for what is negative or beyond an int. */
    static @Nullable Integer small(JsonParser json) {
        Long number = number(json);
        return number == null || number < 0 || number > Integer.MAX_VALUE ? null : number.intValue();
    }
}
