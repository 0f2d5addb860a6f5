package app.leadline.shared.ui;

import app.leadline.shared.Sentence;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;

/** Sentences in the language of the reader. */
public final class Texts {

    private Texts() {}

    /** In the language of the current UI. */
    public static String of(Sentence sentence) {
        return I18NProvider.translate(
                sentence.key(),
                sentence.arguments().stream()
                        .map(a -> a instanceof Sentence inner ? of(inner) : a)
                        .toArray());
    }

    public static String of(String key, Object... arguments) {
        return of(Sentence.of(key, arguments));
    }

    public static String of(Sentence sentence, Locale locale) {
        return I18NProvider.translate(
                locale,
                sentence.key(),
                sentence.arguments().stream()
                        .map(a -> a instanceof Sentence inner ? of(inner, locale) : a)
                        .toArray());
    }
}
