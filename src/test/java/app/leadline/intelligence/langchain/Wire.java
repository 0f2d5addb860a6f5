package app.leadline.intelligence.langchain;

import app.leadline.intelligence.langchain.AiSettings.Provider;
import app.leadline.intelligence.langchain.LocalProvider.Reply;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The streaming protocols of the providers, as their servers speak them. */
enum Wire {
    OPENAI("/v1") {
        @Override
        String begin() {
            return event(Map.of(
                    "id",
                    "c1",
                    "object",
                    "chat.completion.chunk",
                    "choices",
                    List.of(Map.of("index", 0, "delta", Map.of("role", "assistant", "content", "")))));
        }

        @Override
        String piece(String text) {
            return event(Map.of("id", "c1", "choices", List.of(Map.of("index", 0, "delta", Map.of("content", text)))));
        }

        @Override
        String end(End end) {
            String reason = switch (end) {
                case STOP -> "stop";
                case LENGTH -> "length";
                case DECLINED -> "content_filter";
            };
            return event(Map.of(
                            "id",
                            "c1",
                            "choices",
                            List.of(Map.of("index", 0, "delta", Map.of(), "finish_reason", reason))))
                    + event(Map.of(
                            "id",
                            "c1",
                            "choices",
                            List.of(),
                            "usage",
                            Map.of("prompt_tokens", TOKENS_IN, "completion_tokens", TOKENS_OUT, "total_tokens", 1_420)))
                    + "data: [DONE]\n\n";
        }

        @Override
        String error(int status, String message) {
            return json(Map.of("error", Map.of("message", message, "type", "an_error", "code", "code_" + status)));
        }

        @Override
        String system(JsonNode request) {
            return request.at("/messages/0/content").asString();
        }

        @Override
        String user(JsonNode request) {
            return request.at("/messages/1/content").asString();
        }

        @Override
        int messages(JsonNode request) {
            return request.at("/messages").size();
        }

        @Override
        JsonNode shape(JsonNode request) {
            return request.at("/response_format/json_schema/schema");
        }

        @Override
        String key(Map<String, String> headers) {
            return headers.getOrDefault("authorization", "");
        }
    },
    ANTHROPIC("/v1") {
        @Override
        String begin() {
            return named(
                            "message_start",
                            Map.of(
                                    "message",
                                    Map.of(
                                            "id",
                                            "m1",
                                            "model",
                                            "m",
                                            "role",
                                            "assistant",
                                            "content",
                                            List.of(),
                                            "usage",
                                            Map.of("input_tokens", TOKENS_IN, "output_tokens", 1))))
                    + named(
                            "content_block_start",
                            Map.of("index", 0, "content_block", Map.of("type", "text", "text", "")));
        }

        @Override
        String piece(String text) {
            return named(
                    "content_block_delta", Map.of("index", 0, "delta", Map.of("type", "text_delta", "text", text)));
        }

        @Override
        String end(End end) {
            String reason = switch (end) {
                case STOP -> "end_turn";
                case LENGTH -> "max_tokens";
                case DECLINED -> "refusal";
            };
            return named("content_block_stop", Map.of("index", 0))
                    + named(
                            "message_delta",
                            Map.of(
                                    "delta",
                                    Map.of("stop_reason", reason),
                                    "usage",
                                    Map.of("output_tokens", TOKENS_OUT)))
                    + named("message_stop", Map.of());
        }

        @Override
        String error(int status, String message) {
            return json(Map.of("type", "error", "error", Map.of("type", "code_" + status, "message", message)));
        }

        @Override
        String system(JsonNode request) {
            return request.at("/system/0/text").asString();
        }

        @Override
        String user(JsonNode request) {
            return request.at("/messages/0/content/0/text").asString();
        }

        @Override
        int messages(JsonNode request) {
            return request.at("/system").size() + request.at("/messages").size();
        }

        @Override
        JsonNode shape(JsonNode request) {
            return request.at("/output_config/format/schema");
        }

        @Override
        String key(Map<String, String> headers) {
            return headers.getOrDefault("x-api-key", "");
        }
    },
    GEMINI("/v1beta") {
        @Override
        String begin() {
            return "";
        }

        @Override
        String piece(String text) {
            return event(Map.of(
                    "candidates",
                    List.of(Map.of(
                            "content", Map.of("role", "model", "parts", List.of(Map.of("text", text))), "index", 0))));
        }

        @Override
        String end(End end) {
            String reason = switch (end) {
                case STOP -> "STOP";
                case LENGTH -> "MAX_TOKENS";
                case DECLINED -> "SAFETY";
            };
            return event(Map.of(
                    "candidates",
                    List.of(Map.of("finishReason", reason, "index", 0)),
                    "usageMetadata",
                    Map.of("promptTokenCount", TOKENS_IN, "candidatesTokenCount", TOKENS_OUT)));
        }

        @Override
        String error(int status, String message) {
            return json(Map.of("error", Map.of("code", status, "message", message, "status", "code_" + status)));
        }

        @Override
        String system(JsonNode request) {
            return request.at("/systemInstruction/parts/0/text").asString();
        }

        @Override
        String user(JsonNode request) {
            return request.at("/contents/0/parts/0/text").asString();
        }

        @Override
        int messages(JsonNode request) {
            return request.at("/systemInstruction/parts").size()
                    + request.at("/contents").size();
        }

        @Override
        JsonNode shape(JsonNode request) {
            return request.at("/generationConfig/responseSchema");
        }

        @Override
        String key(Map<String, String> headers) {
            return headers.getOrDefault("x-goog-api-key", "");
        }
    };

    static final int TOKENS_IN = 1_200;
    static final int TOKENS_OUT = 220;

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Why an answer ends. */
    enum End {
        STOP,
        LENGTH,
        DECLINED
    }

    private final String base;

    Wire(String base) {
        this.base = base;
    }

    Provider provider() {
        return Provider.valueOf(name());
    }

    String base(LocalProvider server) {
        return server.address() + base;
    }

    abstract String begin();

    abstract String piece(String text);

    abstract String end(End end);

    abstract String error(int status, String message);

    abstract String system(JsonNode request);

    abstract String user(JsonNode request);

    /** How many there are, of whichever role. */
    abstract int messages(JsonNode request);

    abstract JsonNode shape(JsonNode request);

    abstract String key(Map<String, String> headers);

    /** A whole answer in these pieces. */
    Reply answer(String... pieces) {
        return answer(End.STOP, pieces);
    }

    Reply answer(End end, String... pieces) {
        return line -> {
            line.begin();
            line.send(begin()
                    + String.join("", Arrays.stream(pieces).map(this::piece).toList()));
            line.send(end(end));
            line.end();
        };
    }

    /** The connection ends after these pieces. */
    Reply cut(String... pieces) {
        return line -> {
            line.begin();
            line.send(begin()
                    + String.join("", Arrays.stream(pieces).map(this::piece).toList()));
        };
    }

    Reply refuses(int status, String message, String... headers) {
        return line -> line.whole(status, "application/json", error(status, message), headers);
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    private static String event(Object data) {
        return "data: " + json(data) + "\n\n";
    }

    private static String named(String name, Map<String, Object> data) {
        Map<String, Object> whole = new java.util.HashMap<>(data);
        whole.put("type", name);
        return "event: " + name + "\n" + event(whole);
    }
}
