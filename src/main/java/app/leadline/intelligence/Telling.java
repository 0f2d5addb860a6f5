package app.leadline.intelligence;

import app.leadline.intelligence.Draft.Statement;
import app.leadline.shared.Money;
import app.leadline.shared.MoneyText;
import app.leadline.shared.ui.MessageBundles;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the composer's parts need to put facts into words of the reader. */
final class Telling {

    private static final int QUOTE_LIMIT = 160;

    private final Brief brief;
    private final MessageBundles texts;

    Telling(Brief brief, MessageBundles texts) {
        this.brief = brief;
        this.texts = texts;
    }

    /** A fact with the reference it is cited by. */
    record Cited<F extends Fact>(String reference, F fact) {}

    /** Oldest first. */
    <F extends Fact> List<Cited<F>> all(Class<F> kind) {
        return brief.all(kind).entrySet().stream()
                .map(entry -> new Cited<>(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(cited -> cited.fact().at()))
                .toList();
    }

    <F extends Fact> Optional<Cited<F>> newest(Class<F> kind) {
        return all(kind).stream().reduce((first, second) -> second);
    }

    String name() {
        return brief.name();
    }

    Statement say(Topic topic, String text, Cited<?>... facts) {
        return new Statement(topic, text, Stream.of(facts).map(Cited::reference).toList(), List.of());
    }

    String text(String key, Object... arguments) {
        return texts.getTranslation("storyline.composed." + key, brief.language(), arguments);
    }

    String word(String key) {
        return texts.getTranslation(key, brief.language());
    }

    String day(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(brief.language())
                .format(instant.atZone(brief.zone()));
    }

    String money(Money money) {
        return MoneyText.of(money, brief.language());
    }

    long daysSince(Instant instant) {
        return Duration.between(instant, brief.now()).toDays();
    }

    /** Its words in quotation marks; what may not be quoted, or has none, is only told of. */
    String quoted(Fact.Said said, String with, String without, Object... arguments) {
        String words = Wording.plain(said.text());
        boolean cite = said.quotable()
                && !words.isEmpty()
                && !words.startsWith("[")
                && Quotations.in("\"" + words + "\"").size() == 1;
        if (!cite) {
            return text(without, arguments);
        }
        Object[] all =
                Stream.concat(Stream.of(arguments), Stream.of(beginning(words))).toArray();
        return text(with, all);
    }

    /** Cut between words, since only what stands there may stand in quotation marks. */
    private static String beginning(String words) {
        if (words.length() <= QUOTE_LIMIT) {
            return words;
        }
        int space = words.lastIndexOf(' ', QUOTE_LIMIT);
        int end = space > QUOTE_LIMIT / 2
                ? space
                : words.offsetByCodePoints(0, Math.min(QUOTE_LIMIT / 2, words.codePointCount(0, words.length())));
        return words.substring(0, end);
    }
}
