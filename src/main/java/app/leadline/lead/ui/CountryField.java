package app.leadline.lead.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A country by its name in the reader's language; the value is its ISO 3166-1 code. */
class CountryField extends ComboBox<String> {

    CountryField() {
        setClearButtonVisible(true);
        Locale reader = getLocale();
        setItemLabelGenerator(code -> name(code, reader));
        List<String> codes = Arrays.stream(Locale.getISOCountries())
                .sorted(Comparator.comparing(code -> name(code, reader), Collator.getInstance(reader)))
                .toList();
        setItems(
                (code, typed) -> code.equalsIgnoreCase(typed.strip())
                        || name(code, reader)
                                .toLowerCase(reader)
                                .contains(typed.strip().toLowerCase(reader)),
                codes);
    }

    private static String name(String code, Locale reader) {
        return Locale.of("", code).getDisplayCountry(reader);
    }
}
