package app.leadline.conversation.export;

import app.leadline.shared.InvalidInput;
import app.leadline.telegram.CleanText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Walks through an export from its first byte to its last, token by token, holding one message at a time. */
final class ExportReader {

    private static final int CHAT_LIMIT = 50_000;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxStringLength(5_000_000)
                    .maxNameLength(1_000)
                    .build())
            .build();

    private final Path file;
    private final MessageParser messages;
    private int chats;
    private boolean recognised;

    ExportReader(Path file, ZoneId zone, Instant now) {
        this.file = file;
        this.messages = new MessageParser(zone, now);
    }

    /** @throws InvalidInput for "file", with a sentence that says what is wrong with it */
    void read(ExportVisitor visitor) {
        FileStart.check(file);
        try (EscapeRepair bytes = new EscapeRepair(Files.newInputStream(file));
                JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            try {
                readAll(json, bytes, visitor);
            } catch (StreamConstraintsException e) {
                throw new InvalidInput("file", "conversation.file.unreasonable");
            } catch (JacksonException e) {
                throw problem(e, json, bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!recognised) {
            throw new InvalidInput("file", "conversation.file.otherJson");
        }
    }

    private static InvalidInput problem(JacksonException failure, JsonParser json, EscapeRepair bytes) {
        TokenStreamLocation at = json.currentLocation();
        if (failure instanceof UnexpectedEndOfInputException || bytes.endsAt(at.getByteOffset())) {
            return new InvalidInput("file", "conversation.file.truncated");
        }
        return new InvalidInput(
                "file",
                "conversation.file.notJson",
                Integer.toString(at.getLineNr()),
                Integer.toString(at.getColumnNr()));
    }

    private void readAll(JsonParser json, EscapeRepair bytes, ExportVisitor visitor) {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new InvalidInput("file", "conversation.file.otherJson");
        }
        Chat single = new Chat();
        Tokens.fields(json, field -> {
            switch (field) {
                case "personal_information" -> owner(json, visitor);
                case "chats", "left_chats" -> Tokens.fields(json, inner -> list(json, inner, bytes, visitor));
                default -> single.read(json, field, bytes, visitor);
            }
        });
        single.finish(visitor);
        if (json.nextToken() != null) {
            throw new InvalidInput("file", "conversation.file.otherJson");
        }
    }

    private void list(JsonParser json, String field, EscapeRepair bytes, ExportVisitor visitor) {
        if (!field.equals("list")) {
            json.skipChildren();
            return;
        }
        recognised = true;
        Tokens.elements(json, () -> {
            Chat chat = new Chat();
            chat.begin();
            Tokens.fields(json, inner -> chat.read(json, inner, bytes, visitor));
            chat.finish(visitor);
        });
    }

    private static void owner(JsonParser json, ExportVisitor visitor) {
        @Nullable Long[] id = {null};
        String[] names = {"", ""};
        Tokens.fields(json, field -> {
            switch (field) {
                case "user_id" -> id[0] = Tokens.number(json);
                case "first_name" -> names[0] = String.valueOf(Tokens.text(json));
                case "last_name" -> names[1] = String.valueOf(Tokens.text(json));
                default -> json.skipChildren();
            }
        });
        if (id[0] != null && id[0] > 0) {
            visitor.owner(id[0], CleanText.cut((names[0] + " " + names[1]).strip(), 130));
        }
    }

    /** One chat of the file; the root itself is one when it holds messages. */
    private final class Chat {

        private int index = -1;
        private String name = "";
        private @Nullable String type;
        private @Nullable Long peerId;
        private long place;

        void begin() {
            index = chats++;
            if (chats > CHAT_LIMIT) {
                throw new InvalidInput("file", "conversation.file.unreasonable");
            }
        }

        void read(JsonParser json, String field, EscapeRepair bytes, ExportVisitor visitor) {
            switch (field) {
                case "name" -> name = name(Tokens.text(json));
                case "type" -> type = Tokens.text(json);
                case "id" -> peerId = Tokens.number(json);
                case "messages" -> messages(json, bytes, visitor);
                default -> json.skipChildren();
            }
        }

        private static String name(@Nullable String text) {
            return text == null ? "" : CleanText.cut(text, 130);
        }

        private void messages(JsonParser json, EscapeRepair bytes, ExportVisitor visitor) {
            if (json.currentToken() == JsonToken.START_ARRAY && index < 0) {
                begin();
                recognised = true;
            }
            if (index < 0 || !visitor.wants(index)) {
                json.skipChildren();
                visitor.bytesRead(bytes.consumed());
                return;
            }
            Tokens.elements(json, () -> {
                visitor.message(index, messages.parse(json, place++));
                visitor.bytesRead(bytes.consumed());
            });
        }

        void finish(ExportVisitor visitor) {
            if (index >= 0) {
                visitor.chat(index, name, ChatType.of(type), peerId);
            }
        }
    }
}
