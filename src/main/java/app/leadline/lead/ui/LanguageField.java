package app.leadline.lead.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A language by its name in the reader's language, or any BCP 47 tag; the value is the tag. */
class LanguageField extends ComboBox<String> {

    LanguageField() {
        setClearButtonVisible(true);
        setAllowCustomValue(true);
        addCustomValueSetListener(typed -> setValue(typed.getDetail().strip()));
        Locale reader = getLocale();
        setItemLabelGenerator(tag -> name(tag, reader));
        List<String> tags = Arrays.stream(Locale.getISOLanguages())
                .filter(tag -> tag.length() == 2)
                .sorted(Comparator.comparing(tag -> name(tag, reader), Collator.getInstance(reader)))
                .toList();
        setItems(
                (tag, typed) -> tag.equalsIgnoreCase(typed.strip())
                        || name(tag, reader)
                                .toLowerCase(reader)
                                .contains(typed.strip().toLowerCase(reader)),
                tags);
    }

    /** What is not a language tag is shown as it was typed. */
    private static String name(String tag, Locale reader) {
        Locale language = Locale.forLanguageTag(tag);
        return tag.equalsIgnoreCase(language.toLanguageTag()) ? language.getDisplayName(reader) : tag;
    }
}
