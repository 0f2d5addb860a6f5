package app.leadline.conversation.export;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** A poll: its question, whether it is closed, and its answers numbered from 1 with their votes. */
final class PollParser {

    private final Details details;
    private int answers;

    PollParser(Details details) {
        this.details = details;
    }

    void read(JsonParser json) {
        Tokens.fields(json, field -> {
            switch (field) {
                case "question" -> details.put("question", text(json));
                case "closed", "total_voters" -> details.put(field, Tokens.text(json));
                case "answers" -> Tokens.elements(json, () -> answer(json));
                default -> json.skipChildren();
            }
        });
    }

    private void answer(JsonParser json) {
        answers++;
        Tokens.fields(json, field -> {
            switch (field) {
                case "text" -> details.put("answer_" + answers, text(json));
                case "voters" -> details.put("answer_" + answers + "_voters", Tokens.text(json));
                default -> json.skipChildren();
            }
        });
    }

    private static @Nullable String text(JsonParser json) {
        TextParts parts = new TextParts(500);
        parts.read(json);
        return parts.text();
    }
}
