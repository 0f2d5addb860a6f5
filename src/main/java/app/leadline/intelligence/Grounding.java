package app.leadline.intelligence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps of a draft what can be shown to come from the facts: a statement has to cite facts that were given, words in quotation marks have to
 * stand letter by letter in a message that may be quoted, and links and addresses have to come from where it may be trusted. What does not is
 * dropped and counted.
 */
final class Grounding {

    private static final int TEXT_LIMIT = 1_200;
    private static final int QUOTE_LIMIT = 1_000;
    private static final int SOURCES_LIMIT = 8;

    /** Bullet points that one storyline has at most. */
    private static final int SNAPSHOT_LIMIT = 8;

    /** Sentences of its paragraphs. */
    private static final int NARRATIVE_LIMIT = 14;

    private static final int ACTIONS_LIMIT = 5;

    private final Brief brief;
    private final Set<List<String>> secret;

    // Looked for when the first statement asks for it: most have neither quotations nor contacts.
    private @Nullable List<Wording> quotable;
    private @Nullable Set<String> named;
    private @Nullable Set<String> trusted;

    private int droppedStatements;
    private int droppedQuotes;

    Grounding(Brief brief) {
        this.brief = brief;
        this.secret = brief.all(Fact.Said.class).values().stream()
                .filter(one -> !one.quotable())
                .flatMap(one -> Wording.of(one.text()).runs().stream())
                .collect(Collectors.toSet());
    }

    Brief brief() {
        return brief;
    }

    private List<Wording> quotable() {
        if (quotable == null) {
            quotable = Stream.concat(
                            Stream.of(brief.name()),
                            brief.facts().values().stream().flatMap(Grounding::quotable))
                    .map(Wording::of)
                    .toList();
        }
        return quotable;
    }

    /** Contacts that somebody named. */
    private Set<String> named() {
        if (named == null) {
            named = contacts(fact -> true);
        }
        return named;
    }

    /** Of these the ones that the lead alone did not bring in. */
    private Set<String> trusted() {
        if (trusted == null) {
            trusted = contacts(fact -> !(fact instanceof Fact.Said said && said.fromLead()));
        }
        return trusted;
    }

    private Set<String> contacts(Predicate<Fact> of) {
        Set<String> contacts = Contacts.in(brief.facts().values().stream()
                .filter(of)
                .map(fact -> FactText.of(fact, brief.zone()))
                .toList());
        // Who has no other name is called by the user name.
        Contacts.in(brief.name()).stream()
                .filter(contact -> contact.startsWith("@"))
                .forEach(contacts::add);
        return contacts;
    }

    /** Names stand in quotation marks as well. A digest is a model's own words. */
    private static Stream<String> quotable(Fact fact) {
        return switch (fact) {
            case Fact.Said said -> said.quotable() ? Stream.of(said.text()) : Stream.empty();
            case Fact.Entered entered -> Stream.ofNullable(entered.group());
            case Fact.Known known -> Stream.of(known.label(), known.value());
            case Fact.TookPart part -> Stream.of(part.campaign());
            case Fact.Sent sent -> Stream.of(sent.campaign(), sent.text());
            case Fact.Dealt deal -> Stream.of(deal.title(), deal.stage());
            case Fact.Happened happened -> Stream.of(happened.sentence());
            case Fact.Done done -> Stream.of(done.text());
            case Fact.Noted noted -> Stream.of(noted.label(), noted.text());
            case Fact.Talked talked -> Stream.of(talked.with());
            case Fact.Digested digested -> Stream.empty();
        };
    }

    /**
     * @param sources each with the words that are taken up from it, if there are any
     * @param fromData whether it was added to what a model wrote
     */
    record Statement(Topic topic, String text, List<Cited> sources, boolean fromData) {}

    record Cited(Source source, @Nullable String quote) {}

    record Result(List<Statement> statements, int droppedStatements, int droppedQuotes) {}

    static Result check(Brief brief, Draft draft) {
        return new Grounding(brief).check(draft);
    }

    /** Can be asked again and again while a draft grows. */
    Result check(Draft draft) {
        droppedStatements = 0;
        droppedQuotes = 0;
        List<Statement> kept = Stream.of(Part.values())
                .flatMap(part -> kept(part, draft).stream())
                .toList();
        return new Result(kept, droppedStatements, droppedQuotes);
    }

    private List<Statement> kept(Part part, Draft draft) {
        List<Statement> kept = new ArrayList<>();
        for (Draft.Statement statement : draft.statements()) {
            if (statement.topic().part() == part) {
                Optional<Statement> checked = kept.size() < limit(part) ? check(statement) : Optional.empty();
                checked.ifPresentOrElse(kept::add, () -> droppedStatements++);
            }
        }
        return kept;
    }

    private static int limit(Part part) {
        return switch (part) {
            case SNAPSHOT -> SNAPSHOT_LIMIT;
            case NARRATIVE -> NARRATIVE_LIMIT;
            case ACTION -> ACTIONS_LIMIT;
        };
    }

    private Optional<Statement> check(Draft.Statement statement) {
        String text = Wording.plain(statement.text());
        if (text.isEmpty()
                || text.length() > TEXT_LIMIT
                || revealsSecret(text)
                || !contactsStand(statement.topic().part(), text)
                || !quotesStand(text)) {
            return Optional.empty();
        }
        List<Cited> cited = cited(statement);
        return cited.isEmpty() ? Optional.empty() : Optional.of(new Statement(statement.topic(), text, cited, false));
    }

    /** Words in quotation marks that nobody wrote make the whole statement a lie. */
    private boolean quotesStand(String text) {
        List<String> quoted = Quotations.in(text);
        boolean stand =
                quoted.stream().allMatch(words -> quotable().stream().anyMatch(message -> message.contains(words)));
        if (!stand) {
            droppedQuotes++;
        }
        return stand;
    }

    /** Nobody is sent to a place that is made up, nor to one that only the lead has named. */
    private boolean contactsStand(Part part, String text) {
        Set<String> contacts = Contacts.in(text);
        return contacts.isEmpty() || (part == Part.ACTION ? trusted() : named()).containsAll(contacts);
    }

    private boolean revealsSecret(String text) {
        return !secret.isEmpty() && Wording.of(text).runs().stream().anyMatch(secret::contains);
    }

    private List<Cited> cited(Draft.Statement statement) {
        Set<String> references = new LinkedHashSet<>(statement.sources());
        statement.quotes().forEach(quote -> references.add(quote.source()));
        return references.stream()
                .map(brief.facts()::get)
                .filter(Objects::nonNull)
                .limit(SOURCES_LIMIT)
                .map(fact -> new Cited(fact.source(), quoteOf(statement, fact)))
                .toList();
    }

    private @Nullable String quoteOf(Draft.Statement statement, Fact fact) {
        String found = null;
        for (Draft.Quote quote : statement.quotes()) {
            if (fact.equals(brief.facts().get(quote.source()))) {
                String words = Wording.plain(quote.text());
                boolean stands = !words.isEmpty()
                        && words.length() <= QUOTE_LIMIT
                        && quotable(fact).anyMatch(one -> Wording.of(one).contains(words));
                if (stands) {
                    found = found == null ? words : found;
                } else {
                    droppedQuotes++;
                }
            }
        }
        return found;
    }
}
