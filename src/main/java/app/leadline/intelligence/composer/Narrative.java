package app.leadline.intelligence.composer;

import app.leadline.deal.StageKind;
import app.leadline.intelligence.Draft.Statement;
import app.leadline.intelligence.Fact;
import app.leadline.intelligence.Topic;
import app.leadline.intelligence.composer.Telling.Cited;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The composer's paragraphs: how the lead came in and what campaigns brought; then what was written, and where it stands. */
final class Narrative {

    private static final int TALKS = 3;
    private static final int DEALS = 3;

    private final Telling telling;
    private final List<Dialogue> dialogues;

    Narrative(Telling telling) {
        this.telling = telling;
        this.dialogues = Dialogue.all(telling);
    }

    List<Statement> all() {
        return Stream.of(entry().stream(), new Campaigns(telling, dialogues).all(), talks(), words(), deals())
                .flatMap(one -> one)
                .toList();
    }

    private Optional<Statement> entry() {
        return telling.newest(Fact.Entered.class).map(one -> {
            Fact.Entered entered = one.fact();
            String group = entered.group();
            String key = "entered." + entered.how() + (group == null || group.isBlank() ? "" : ".group");
            return telling.say(
                    Topic.ENTRY,
                    telling.text(
                            key,
                            telling.name(),
                            telling.day(entered.at()),
                            entered.by(),
                            telling.plain(group == null ? "" : group)),
                    one);
        });
    }

    private Stream<Statement> talks() {
        return telling.all(Fact.Talked.class).reversed().stream()
                .limit(TALKS)
                .map(talk -> telling.say(
                        Topic.CONVERSATION,
                        telling.text(
                                telling.day(talk.fact().since())
                                                .equals(telling.day(talk.fact().at()))
                                        ? "conversation.day"
                                        : "conversation",
                                talk.fact().messages(),
                                telling.plain(talk.fact().with()),
                                telling.name(),
                                telling.day(talk.fact().since()),
                                telling.day(talk.fact().at())),
                        talk));
    }

    /** What the lead wants, or what hurts, in the words of the lead. */
    private Optional<Cited<Fact.Said>> telltale() {
        return Stream.of(Signal.BUYING, Signal.ANGER, Signal.DIFFICULTY)
                .flatMap(signal -> Dialogue.newest(dialogues, signal::in).stream())
                .filter(one -> one.fact().quotable())
                .findFirst();
    }

    private Stream<Statement> words() {
        Optional<Cited<Fact.Said>> told = telltale();
        boolean waits = told.filter(one -> dialogues.getFirst().unanswered().contains(one))
                .isPresent();
        Stream<Statement> words = told.stream()
                .map(one -> telling.cite(
                        Topic.CONVERSATION,
                        waits ? "wrote.waits" : "wrote",
                        one,
                        sentence -> Stream.of(Signal.values()).anyMatch(signal -> signal.in(sentence)),
                        telling.day(one.fact().at()),
                        telling.name()));
        return Stream.concat(words, waits ? Stream.empty() : turn().stream());
    }

    /** Whose turn it is, in the conversation with the newest message. */
    private Optional<Statement> turn() {
        return dialogues.stream().findFirst().map(dialogue -> {
            Cited<Fact.Said> last = dialogue.newest();
            return telling.say(
                    Topic.CONVERSATION,
                    telling.text(
                            last.fact().fromLead() ? "turn.us" : "turn.lead",
                            telling.day(last.fact().at()),
                            telling.plain(last.fact().who()),
                            telling.name()),
                    last);
        });
    }

    /** Open ones first, then the newest. */
    private Stream<Statement> deals() {
        return telling.all(Fact.Dealt.class).reversed().stream()
                .sorted(Comparator.comparing(
                        (Cited<Fact.Dealt> deal) -> deal.fact().kind() != StageKind.OPEN))
                .limit(DEALS)
                .map(deal -> telling.say(
                        Topic.OPPORTUNITY,
                        telling.text(
                                "deal." + deal.fact().kind(),
                                telling.title(deal.fact()),
                                telling.money(deal.fact()),
                                telling.plain(deal.fact().stage()),
                                telling.day(deal.fact().since())),
                        deal));
    }
}
