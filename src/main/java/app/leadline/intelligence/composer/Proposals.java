package app.leadline.intelligence.composer;

import app.leadline.intelligence.Draft.Statement;
import app.leadline.intelligence.Fact;
import app.leadline.intelligence.Source;
import app.leadline.intelligence.Topic;
import app.leadline.intelligence.composer.Telling.Cited;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The composer's actions: what the data says is waiting for somebody, the most urgent first. Their days are dates and not "so many days ago",
 * so that one that was done is known again tomorrow.
 */
final class Proposals {

    private static final int MOST = 5;
    private static final int FEWEST = 3;

    /** So long what was done need not be proposed again, unless something else is its reason. */
    private static final long DONE_DAYS = 14;

    private final Telling telling;
    private final List<Dialogue> dialogues;
    private final Optional<Cited<Fact.Known>> silenced;

    Proposals(Telling telling) {
        this.telling = telling;
        this.dialogues = Dialogue.all(telling);
        this.silenced = telling.known("lead.field.status", "lead.status.BLOCKED")
                .or(() -> telling.known("lead.field.status", "lead.status.ARCHIVED"));
    }

    List<Statement> all() {
        List<Statement> wanted = (silenced.isPresent() ? withoutWriting() : withWriting())
                .filter(this::notDone)
                .limit(MOST)
                .toList();
        List<Statement> fillers = fillers()
                .filter(this::notDone)
                .limit(Math.max(0, FEWEST - wanted.size()))
                .toList();
        return Stream.concat(wanted.stream(), fillers.stream()).toList();
    }

    private Stream<Statement> withWriting() {
        TalkProposals talks = new TalkProposals(telling, dialogues);
        DealProposals deals = new DealProposals(telling);
        CampaignProposals campaigns = new CampaignProposals(telling, dialogues);
        return Stream.of(
                        talks.calm(),
                        talks.answers(),
                        deals.stale(),
                        talks.remind(),
                        talks.difficulty(),
                        deals.open(),
                        deals.create(dialogues),
                        campaigns.all(),
                        deals.won(),
                        deals.lost(),
                        begin().stream(),
                        feature().stream())
                .flatMap(one -> one);
    }

    /** Nothing can be sent to who is blocked or archived. */
    private Stream<Statement> withoutWriting() {
        DealProposals deals = new DealProposals(telling);
        Optional<Statement> status = silenced.map(one -> telling.say(
                Topic.FOLLOW_UP,
                telling.text(
                        "silenced", telling.name(), telling.plain(one.fact().value())),
                one));
        return Stream.of(
                        status.stream(),
                        deals.stale(),
                        new TalkProposals(telling, dialogues).unheard(),
                        deals.open(),
                        ask().stream())
                .flatMap(one -> one);
    }

    private Optional<Statement> ask() {
        return telling.newest(Fact.Entered.class)
                .map(one -> telling.say(
                        Topic.FOLLOW_UP,
                        telling.text(
                                "ask",
                                telling.name(),
                                telling.plain(one.fact().by()),
                                telling.day(one.fact().at())),
                        one));
    }

    private Optional<Statement> begin() {
        boolean contact = !dialogues.isEmpty()
                || telling.all(Fact.TookPart.class).stream()
                        .anyMatch(part -> part.fact().sent() > 0)
                || telling.all(Fact.Known.class).stream()
                        .anyMatch(one -> one.fact().label().equals(telling.word("storyline.keptBack")));
        return telling.newest(Fact.Entered.class)
                .filter(entered -> !contact)
                .map(entered -> telling.say(
                        Topic.FOLLOW_UP,
                        telling.text(
                                "begin",
                                telling.name(),
                                telling.day(entered.fact().at())),
                        entered));
    }

    private Optional<Statement> feature() {
        return telling.all(Fact.Known.class).stream()
                .filter(field -> field.fact().source().kind() == Source.Kind.FIELD)
                .findFirst()
                .map(field -> telling.say(
                        Topic.FEATURE,
                        telling.text(
                                "feature",
                                telling.name(),
                                telling.plain(field.fact().label()),
                                telling.plain(field.fact().value())),
                        field));
    }

    /** What is worth doing when nothing else is. */
    private Stream<Statement> fillers() {
        boolean canBeWritten = silenced.isEmpty();
        boolean campaigns = !telling.all(Fact.TookPart.class).isEmpty();
        boolean deals = !telling.all(Fact.Dealt.class).isEmpty();
        return telling.newest(Fact.Entered.class).stream().flatMap(entered -> {
            Stream<Statement> last = dialogues.stream()
                    .findFirst()
                    .map(Dialogue::newest)
                    .filter(said -> canBeWritten)
                    .map(said -> telling.say(
                            Topic.MEETING,
                            telling.text(
                                    "again",
                                    telling.name(),
                                    telling.day(said.fact().at())),
                            said))
                    .stream();
            Stream<Statement> need = deals
                    ? Stream.empty()
                    : Stream.of(telling.say(Topic.MEETING, telling.text("need", telling.name()), entered));
            Stream<Statement> join = campaigns || !canBeWritten
                    ? Stream.empty()
                    : Stream.of(telling.say(Topic.FOLLOW_UP, telling.text("join", telling.name()), entered));
            Statement keep = telling.say(Topic.FOLLOW_UP, telling.text("keep", telling.name()), entered);
            return Stream.of(last, need, join, Stream.of(keep)).flatMap(one -> one);
        });
    }

    private boolean notDone(Statement action) {
        Set<Long> about = telling.all(Fact.class).stream()
                .filter(one -> action.sources().contains(one.reference()))
                .map(one -> one.fact().source().id())
                .collect(Collectors.toSet());
        return telling.all(Fact.Done.class).stream()
                .map(Cited::fact)
                .noneMatch(done -> done.text().equals(action.text())
                        || done.topic() == action.topic()
                                && telling.daysSince(done.at()) < DONE_DAYS
                                && done.about().stream().noneMatch(source -> source.kind() == Source.Kind.LEAD)
                                && done.about().stream()
                                        .map(Source::id)
                                        .collect(Collectors.toSet())
                                        .equals(about));
    }
}
