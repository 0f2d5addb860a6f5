package app.leadline.intelligence.langchain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/**
 * Instructions to a model, from a text file that is reviewed like code: the version on the first line, then the text with names in braces.
 *
 * @param version changes with the text
 */
record Prompt(String version, String template) {

    static Prompt read(String file) {
        try {
            String text = new ClassPathResource("ai/" + file).getContentAsString(StandardCharsets.UTF_8);
            int line = text.indexOf('\n');
            return new Prompt(
                    text.substring(0, line).strip(), text.substring(line + 1).strip());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    String with(Map<String, String> values) {
        String text = template;
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }
}
