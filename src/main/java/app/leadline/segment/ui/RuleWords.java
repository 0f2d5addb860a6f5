package app.leadline.segment.ui;

import app.leadline.segment.RuleChoice;
import app.leadline.segment.RuleField;
import app.leadline.shared.SearchText;
import app.leadline.shared.ui.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What rules of a workspace can be made of, in the language of the reader; as it was when the editor was opened. */
class RuleWords {

    private final Locale reader;
    private final List<RuleField> fields;
    private final Map<String, RuleField> byKey;
    private final Map<String, List<RuleChoice>> choices = new HashMap<>();

    RuleWords(List<RuleField> fields, Locale reader) {
        this.reader = reader;
        // Features that come later may add to a group that has begun.
        this.fields = fields.stream()
                .collect(Collectors.groupingBy(
                        field -> Texts.of(field.group()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
        this.byKey = fields.stream().collect(Collectors.toMap(RuleField::key, field -> field));
    }

    Locale reader() {
        return reader;
    }

    /** Whose label or group has every word; each group begins with its heading. */
    List<FieldItem> find(String typed) {
        List<String> words = SearchText.words(typed);
        List<FieldItem> found = new ArrayList<>();
        String group = "";
        for (RuleField field : fields) {
            String heading = Texts.of(field.group());
            String text = (Texts.of(field.label()) + " " + heading).toLowerCase(Locale.ROOT);
            if (words.stream().allMatch(text::contains)) {
                found.add(new FieldItem(
                        field.key(), Texts.of(field.label()), heading.equals(group) ? "" : heading, field));
                group = heading;
            }
        }
        return found;
    }

    FieldItem item(String key) {
        RuleField field = byKey.get(key);
        return field == null
                ? new FieldItem(key, Texts.of("segment.text.gone"), "", null)
                : new FieldItem(key, Texts.of(field.label()), "", field);
    }

    List<RuleChoice> choices(RuleField field) {
        return choices.computeIfAbsent(field.key(), key -> field.choices(reader));
    }
}
