package app.leadline.intelligence.composer;

import app.leadline.deal.RevenueType;
import app.leadline.intelligence.Brief;
import app.leadline.intelligence.Contacts;
import app.leadline.intelligence.Draft;
import app.leadline.intelligence.Draft.Statement;
import app.leadline.intelligence.Fact;
import app.leadline.intelligence.Topic;
import app.leadline.shared.MoneyText;
import app.leadline.shared.ui.MessageBundles;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the composer's parts need to put facts into words of the reader. */
final class Telling {

    /** Of a name or a value. */
    private static final int NAME_LIMIT = 80;

    private static final Pattern MARKS =
            Pattern.compile("[\"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\u300c\u300d\u300e\u300f\uff02]");

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

    /** What is known of the lead under a label of the product. */
    Optional<Cited<Fact.Known>> known(String labelKey, String valueKey) {
        return all(Fact.Known.class).stream()
                .filter(one -> one.fact().label().equals(word(labelKey))
                        && one.fact().value().equals(word(valueKey)))
                .findFirst();
    }

    String name() {
        boolean leadsSomewhere = Contacts.in(brief.name()).stream().anyMatch(contact -> !contact.startsWith("@"));
        return leadsSomewhere ? text("unnamed") : plain(brief.name());
    }

    /** Names are no quotations, whatever they look like; of long ones the beginning is enough. */
    String plain(String name) {
        String oneLine = MARKS.matcher(name.strip().replaceAll("\\s+", " ")).replaceAll("'");
        int length = oneLine.codePointCount(0, oneLine.length());
        return length <= NAME_LIMIT
                ? oneLine
                : oneLine.substring(0, oneLine.offsetByCodePoints(0, NAME_LIMIT)) + "\u2026";
    }

    Statement say(Topic topic, String text, Stream<? extends Cited<?>> facts) {
        return new Statement(topic, text, facts.map(Cited::reference).distinct().toList(), List.of());
    }

    Statement say(Topic topic, String text, Cited<?>... facts) {
        return say(topic, text, Stream.of(facts));
    }

    /** A statement about a message, with words of it as quotation; see {@link #quoted}. */
    Statement cite(Topic topic, String key, Cited<Fact.Said> said, Predicate<String> matters, Object... arguments) {
        Optional<String> words = words(said.fact(), matters);
        String text = quoted(key, said.fact(), matters, arguments);
        List<Draft.Quote> quotes = words.stream()
                .map(taken -> new Draft.Quote(said.reference(), taken.replace(Excerpt.CUT, "")))
                .toList();
        return new Statement(topic, text, List.of(said.reference()), quotes);
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

    String money(Fact.Dealt deal) {
        String value = MoneyText.of(deal.value(), brief.language());
        return deal.revenue() == RevenueType.ONE_TIME ? value : text("money." + deal.revenue(), value);
    }

    String title(Fact.Dealt deal) {
        return plain(deal.title());
    }

    /** Days of the calendar. */
    long daysSince(Instant instant) {
        return ChronoUnit.DAYS.between(
                instant.atZone(brief.zone()).toLocalDate(),
                brief.now().atZone(brief.zone()).toLocalDate());
    }

    /** {@code KEY.quoted} with words of the message as the last argument; what may not be quoted, or has no words, is told of by {@code KEY}. */
    String quoted(String key, Fact.Said said, Predicate<String> matters, Object... arguments) {
        return words(said, matters)
                .map(words -> text(
                        key + ".quoted",
                        Stream.concat(Stream.of(arguments), Stream.of(words)).toArray()))
                .orElseGet(() -> text(key, arguments));
    }

    private static Optional<String> words(Fact.Said said, Predicate<String> matters) {
        return said.quotable() ? Excerpt.of(said.text(), matters) : Optional.empty();
    }
}
