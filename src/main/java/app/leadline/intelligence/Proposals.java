package app.leadline.intelligence;

import app.leadline.deal.StageKind;
import app.leadline.intelligence.Draft.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The composer's actions: what the data says is waiting for somebody, the most urgent first. */
final class Proposals {

    private static final int MOST = 5;

    /** So many days without an answer are worth a reminder. */
    private static final long SILENCE_DAYS = 3;

    /** So long a deal stands in one stage before somebody should look at it. */
    private static final long STALE_DAYS = 14;

    private final Telling telling;

    Proposals(Telling telling) {
        this.telling = telling;
    }

    List<Statement> all() {
        Set<String> done = telling.all(Fact.Done.class).stream()
                .map(one -> one.fact().text())
                .collect(Collectors.toSet());
        return Stream.of(
                        answer().stream(),
                        remind().stream(),
                        stale(),
                        difficulty().stream(),
                        call().stream(),
                        happyCustomer().stream(),
                        known(),
                        begin().stream())
                .flatMap(one -> one)
                .filter(one -> !done.contains(one.text()))
                .limit(MOST)
                .toList();
    }

    private Optional<Statement> answer() {
        return telling.newest(Fact.Said.class)
                .filter(one -> one.fact().fromLead())
                .map(one -> {
                    String kind = Questions.asks(one.fact()) ? "answer.question" : "answer";
                    String text = telling.quoted(
                            one.fact(),
                            kind + ".quoted",
                            kind,
                            telling.day(one.fact().at()));
                    return telling.say(Topic.FOLLOW_UP, text, one);
                });
    }

    private Optional<Statement> remind() {
        return telling.newest(Fact.Said.class)
                .filter(one ->
                        !one.fact().fromLead() && telling.daysSince(one.fact().at()) >= SILENCE_DAYS)
                .map(one -> telling.say(
                        Topic.FOLLOW_UP,
                        telling.text(
                                "remind",
                                telling.day(one.fact().at()),
                                telling.daysSince(one.fact().at())),
                        one));
    }

    private Stream<Statement> stale() {
        return telling.all(Fact.Dealt.class).stream()
                .filter(deal -> deal.fact().kind() == StageKind.OPEN
                        && telling.daysSince(deal.fact().since()) >= STALE_DAYS)
                .map(deal -> telling.say(
                        Topic.FOLLOW_UP,
                        telling.text(
                                "stale",
                                deal.fact().title(),
                                deal.fact().stage(),
                                telling.daysSince(deal.fact().since())),
                        deal));
    }

    private Optional<Statement> difficulty() {
        return Difficulties.newest(telling)
                .map(one -> telling.say(
                        Topic.PAIN_POINT,
                        telling.quoted(
                                one.fact(),
                                "help.quoted",
                                "help",
                                telling.day(one.fact().at())),
                        one));
    }

    /** Somebody who has answered a campaign and with whom nothing came of it. */
    private Optional<Statement> call() {
        boolean deals = !telling.all(Fact.Dealt.class).isEmpty();
        return telling.all(Fact.TookPart.class).stream()
                .filter(part -> !deals && part.fact().answers() > 0)
                .reduce((first, second) -> second)
                .map(part -> telling.say(
                        Topic.MEETING, telling.text("call", part.fact().campaign()), part));
    }

    private Optional<Statement> happyCustomer() {
        return telling.all(Fact.Dealt.class).stream()
                .filter(deal -> deal.fact().kind() == StageKind.WON)
                .reduce((first, second) -> second)
                .map(deal -> telling.say(
                        Topic.MEETING, telling.text("customer", deal.fact().title()), deal));
    }

    private Stream<Statement> known() {
        return telling.all(Fact.Known.class).stream()
                .filter(field -> field.fact().source().kind() == Source.Kind.FIELD)
                .map(field -> telling.say(
                        Topic.FEATURE,
                        telling.text(
                                "feature", field.fact().label(), field.fact().value()),
                        field));
    }

    private Optional<Statement> begin() {
        boolean talked = telling.newest(Fact.Said.class).isPresent();
        return telling.newest(Fact.Entered.class)
                .map(entered -> telling.say(Topic.FOLLOW_UP, telling.text(talked ? "begin.again" : "begin"), entered));
    }
}
