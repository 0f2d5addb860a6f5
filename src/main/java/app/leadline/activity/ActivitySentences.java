package app.leadline.activity;

import app.leadline.lead.FieldChange;
import app.leadline.lead.LeadField;
import app.leadline.shared.Money;
import app.leadline.shared.MoneyText;
import app.leadline.shared.ui.MessageBundles;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts into words what happened. The most particular message wins: for {@code lead.changed} of a tag that was added
 * {@code activity.lead.changed.tag.set.title}, else {@code activity.lead.changed.set.title}, else
 * {@code activity.lead.changed.title}; a type without any message is called by its key.
 */
@Component
public class ActivitySentences {

    private final MessageBundles texts;
    private final List<LeadField> fields;

    ActivitySentences(MessageBundles texts, List<LeadField> fields) {
        this.texts = texts;
        this.fields = fields;
    }

    public String title(Happening what, Locale locale) {
        return messageFor(what, "title")
                .map(key -> texts.getTranslation(key, locale, arguments(what, locale)))
                .orElse(what.type());
    }

    /** Empty when there is nothing to say beyond the title. */
    public String description(Happening what, Locale locale) {
        return messageFor(what, "description")
                .map(key -> texts.getTranslation(key, locale, arguments(what, locale)))
                .orElseGet(() -> what.arguments().stream()
                        .map(text -> argument(text, locale))
                        .collect(Collectors.joining(", ")));
    }

    /** A recorded value of a change as people read it. */
    public String value(FieldChange change, @Nullable String value, Locale locale) {
        if (value == null) {
            return texts.getTranslation("activity.value.empty", locale);
        }
        return fieldNamed(change.field())
                .map(known -> known.shown(change, value))
                .filter(sentence -> texts.has(sentence.key()))
                .map(sentence -> texts.getTranslation(sentence, locale))
                .orElse(value);
    }

    /** What people call the field of a change. */
    public String label(FieldChange change, Locale locale) {
        if (change.label() != null) {
            return change.label();
        }
        String key = "lead.field." + kind(change);
        return texts.has(key) ? texts.getTranslation(key, locale) : change.field();
    }

    Optional<LeadField> fieldNamed(String field) {
        return fields.stream().filter(known -> known.knows(field)).findFirst();
    }

    /** Everything that people may read of this in any language, in lower case. */
    String searchText(Happening what, @Nullable String campaign) {
        Set<String> parts = new LinkedHashSet<>();
        for (Locale locale : texts.getProvidedLocales()) {
            parts.add(title(what, locale).toLowerCase(Locale.ROOT));
            parts.add(description(what, locale).toLowerCase(Locale.ROOT));
        }
        if (what.change() != null) {
            // As they are written in exports and in fields, whatever the language.
            Stream.of(what.change().before(), what.change().after())
                    .filter(Objects::nonNull)
                    .forEach(value -> parts.add(value.toLowerCase(Locale.ROOT)));
        }
        if (campaign != null) {
            parts.add(campaign.toLowerCase(Locale.ROOT));
        }
        return String.join("\n", parts);
    }

    private Optional<String> messageFor(Happening what, String part) {
        String base = "activity." + what.type();
        FieldChange change = what.change();
        if (change == null) {
            return Optional.of(base + "." + part).filter(texts::has);
        }
        String shape = shape(change);
        Stream<String> restored = what.restored() ? Stream.of(base + ".restored." + part) : Stream.of();
        Stream<String> usual = Stream.of(
                base + "." + kind(change) + shape + "." + part,
                base + shape + "." + part,
                base + "." + part,
                "activity.lead.changed" + shape + "." + part);
        return Stream.concat(restored, usual).filter(texts::has).findFirst();
    }

    /** Of a change its field and values come first, then what the event says besides. */
    private Object[] arguments(Happening what, Locale locale) {
        FieldChange change = what.change();
        Stream<String> ofChange = change == null
                ? Stream.of()
                : Stream.of(
                        label(change, locale),
                        value(change, change.before(), locale),
                        value(change, change.after(), locale));
        return Stream.concat(ofChange, what.arguments().stream().map(text -> argument(text, locale)))
                .toArray();
    }

    private static String argument(String text, Locale locale) {
        return Money.read(text).map(money -> MoneyText.of(money, locale)).orElse(text);
    }

    /** {@code tag} for {@code tag:17}. */
    private static String kind(FieldChange change) {
        int colon = change.field().indexOf(':');
        return colon < 0 ? change.field() : change.field().substring(0, colon);
    }

    private static String shape(FieldChange change) {
        if (change.before() == null && change.after() != null) {
            return ".set";
        }
        return change.before() != null && change.after() == null ? ".emptied" : "";
    }
}
