package app.leadline.shared.ui;

import app.leadline.shared.Sentence;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;

/**
 * The texts of all features: {@code messages/FEATURE.properties} in English and {@code messages/FEATURE_de.properties}
 * in German, from every jar on the class path, so that an extension brings its own.
 */
@Service
public class MessageBundles implements I18NProvider {

    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(MessageBundles.class);
    private static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private final Map<Locale, Map<String, String>> texts = new HashMap<>();

    MessageBundles() {
        LOCALES.forEach(locale -> texts.put(locale, new HashMap<>()));
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                read(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Resource file) throws IOException {
        Properties properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        String name = String.valueOf(file.getFilename());
        Locale locale = name.endsWith("_de.properties") ? Locale.GERMAN : Locale.ENGLISH;
        properties.stringPropertyNames().forEach(key -> texts(locale).put(key, properties.getProperty(key)));
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return LOCALES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        String pattern = texts(locale).getOrDefault(key, texts(Locale.ENGLISH).get(key));
        if (pattern == null) {
            log.warn("no message for {}", key);
            return key;
        }
        return new MessageFormat(pattern, locale).format(arguments);
    }

    public String getTranslation(Sentence sentence, Locale locale) {
        return getTranslation(
                sentence.key(), locale, Notation.arguments(sentence, locale, inner -> getTranslation(inner, locale)));
    }

    /** Whether there is a text at all, for texts that an extension may or may not bring. */
    public boolean has(String key) {
        return texts(Locale.ENGLISH).containsKey(key);
    }

    private Map<String, String> texts(Locale locale) {
        Locale known = locale.getLanguage().equals("de") ? Locale.GERMAN : Locale.ENGLISH;
        return texts.getOrDefault(known, Map.of());
    }
}
