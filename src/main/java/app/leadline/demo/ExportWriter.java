package app.leadline.demo;

import app.leadline.demo.Talk.Said;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a conversation as Telegram Desktop would export it, so that it comes in through the same door as a real one. */
class ExportWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern MEANINGFUL =
            Pattern.compile("https?://\\S+[^\\s.,!?)]|\\*[^*]+\\*|@[a-z][a-z0-9_]{3,31}");

    private final Map.Entry<Long, String> us;
    private final Map.Entry<Long, String> them;

    /** @param us Telegram's number and the name, as of {@code them} */
    ExportWriter(Map.Entry<Long, String> us, Map.Entry<Long, String> them) {
        this.us = us;
        this.them = them;
    }

    void write(List<Said> said, Path file) {
        ObjectNode chat = JSON.createObjectNode();
        chat.put("name", them.getValue()).put("type", "personal_chat").put("id", them.getKey());
        ArrayNode messages = chat.putArray("messages");
        for (int i = 0; i < said.size(); i++) {
            message(messages.addObject(), i + 1, said.get(i));
        }
        JSON.writeValue(file, chat);
    }

    private void message(ObjectNode message, int id, Said said) {
        Line line = said.line();
        message.put("id", id).put("type", line.service() ? "service" : "message");
        time(message, "date", said.at());
        var sender = line.own() ? us : them;
        String role = line.service() ? "actor" : "from";
        message.put(role, sender.getValue()).put(role + "_id", "user" + sender.getKey());
        if (line.service()) {
            service(message, line, id);
        } else {
            content(message, said, id);
        }
    }

    private static void content(ObjectNode message, Said said, int id) {
        Line line = said.line();
        if (line.reply() > 0) {
            message.put("reply_to_message_id", Math.max(1, id - line.reply()));
        }
        if (line.media() != null) {
            ExportedMedia.describe(message, line.media(), id);
        }
        text(message, line.text());
        if (line.edited()) {
            time(message, "edited", said.at().plus(2, ChronoUnit.MINUTES));
        }
        if (line.reaction() != null) {
            message.putArray("reactions")
                    .addObject()
                    .put("type", "emoji")
                    .put("count", 1)
                    .put("emoji", line.reaction());
        }
    }

    private static void service(ObjectNode message, Line line, int id) {
        String[] words = line.text().split(" ");
        switch (words[0]) {
            case "call" -> message.put("action", "phone_call").put("duration_seconds", ExportedMedia.seconds(words[1]));
            case "missed" -> message.put("action", "phone_call").put("discard_reason", "missed");
            default -> message.put("action", "pin_message").put("message_id", id - 1);
        }
        message.put("text", "").putArray("text_entities");
    }

    /** Words that mean something are parts of their own, as in a real export. */
    private static void text(ObjectNode message, String text) {
        Matcher found = MEANINGFUL.matcher(text);
        if (!found.find()) {
            message.put("text", text);
            return;
        }
        ArrayNode parts = message.putArray("text");
        int from = 0;
        do {
            parts.add(text.substring(from, found.start()));
            String word = found.group();
            String type = word.startsWith("http") ? "link" : word.startsWith("@") ? "mention" : "bold";
            parts.addObject()
                    .put("type", type)
                    .put("text", type.equals("bold") ? word.substring(1, word.length() - 1) : word);
            from = found.end();
        } while (found.find());
        parts.add(text.substring(from));
    }

    private static void time(ObjectNode message, String name, Instant at) {
        message.put(
                name,
                LocalDateTime.ofInstant(at, ZoneOffset.UTC)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
        message.put(name + "_unixtime", String.valueOf(at.getEpochSecond()));
    }
}
