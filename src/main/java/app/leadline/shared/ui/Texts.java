package app.leadline.shared.ui;

import app.leadline.shared.Sentence;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;

/** Sentences in the language of the reader. */
public final class Texts {

    private Texts() {}

    /** In the language of the current UI. */
    public static String of(Sentence sentence) {
        return I18NProvider.translate(sentence.key(), Notation.arguments(sentence, reader(), Texts::of));
    }

    public static String of(String key, Object... arguments) {
        return of(Sentence.of(key, arguments));
    }

    public static String of(Sentence sentence, Locale locale) {
        return I18NProvider.translate(
                locale, sentence.key(), Notation.arguments(sentence, locale, inner -> of(inner, locale)));
    }

    private static Locale reader() {
        UI ui = UI.getCurrent();
        return ui == null ? Locale.ENGLISH : ui.getLocale();
    }
}
