package app.leadline.intelligence.composer;

import app.leadline.deal.StageKind;
import app.leadline.intelligence.Draft.Statement;
import app.leadline.intelligence.Fact;
import app.leadline.intelligence.Topic;
import app.leadline.intelligence.composer.Telling.Cited;
import java.util.List;
import java.util.stream.Stream;

/** What deals ask for. */
final class DealProposals {

    /** So long a deal stands in one stage before somebody should look at it. */
    private static final long STALE_DAYS = 14;

    /** Of each kind. */
    private static final int MOST = 2;

    private final Telling telling;

    DealProposals(Telling telling) {
        this.telling = telling;
    }

    /** The one that has stood longest first. */
    Stream<Statement> stale() {
        return of(StageKind.OPEN).filter(this::isStale).limit(MOST).map(deal -> say(Topic.FOLLOW_UP, "stale", deal));
    }

    Stream<Statement> open() {
        return of(StageKind.OPEN)
                .filter(deal -> !isStale(deal))
                .limit(MOST)
                .map(deal -> say(Topic.MEETING, "open", deal));
    }

    /** Somebody who speaks of buying while there is no deal at all. */
    Stream<Statement> create(List<Dialogue> dialogues) {
        return telling.all(Fact.Dealt.class).isEmpty()
                ? Dialogue.newest(dialogues, Signal.BUYING::in).stream()
                        .map(one -> telling.cite(
                                Topic.FOLLOW_UP,
                                "create",
                                one,
                                Signal.BUYING::in,
                                telling.name(),
                                telling.day(one.fact().at())))
                : Stream.empty();
    }

    Stream<Statement> won() {
        return newest(StageKind.WON).map(deal -> say(Topic.MEETING, "won", deal));
    }

    /** What was lost is no reason to write while something is open. */
    Stream<Statement> lost() {
        boolean open = of(StageKind.OPEN).findAny().isPresent();
        return open ? Stream.empty() : newest(StageKind.LOST).map(deal -> say(Topic.FOLLOW_UP, "lost", deal));
    }

    private Stream<Cited<Fact.Dealt>> of(StageKind kind) {
        return telling.all(Fact.Dealt.class).stream()
                .filter(deal -> deal.fact().kind() == kind)
                .sorted((one, other) ->
                        one.fact().since().compareTo(other.fact().since()));
    }

    private Stream<Cited<Fact.Dealt>> newest(StageKind kind) {
        return of(kind).reduce((first, second) -> second).stream();
    }

    private boolean isStale(Cited<Fact.Dealt> deal) {
        return telling.daysSince(deal.fact().since()) >= STALE_DAYS;
    }

    private Statement say(Topic topic, String key, Cited<Fact.Dealt> deal) {
        return telling.say(
                topic,
                telling.text(
                        key,
                        telling.name(),
                        telling.title(deal.fact()),
                        telling.money(deal.fact()),
                        telling.plain(deal.fact().stage()),
                        telling.day(deal.fact().since())),
                deal);
    }
}
