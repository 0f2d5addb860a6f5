package app.leadline.intelligence.composer;

import app.leadline.intelligence.Draft.Statement;
import app.leadline.intelligence.Fact;
import app.leadline.intelligence.Topic;
import app.leadline.intelligence.composer.Telling.Cited;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What conversations ask for. */
final class TalkProposals {

    /** So many days without an answer are worth a reminder. */
    private static final long SILENCE_DAYS = 3;

    /** So long something that was said still has to be taken care of. */
    private static final long FRESH_DAYS = 30;

    private static final int QUESTIONS = 2;

    private final Telling telling;
    private final List<Dialogue> dialogues;
    private final Map<Object, String> owners;

    TalkProposals(Telling telling, List<Dialogue> dialogues) {
        this.telling = telling;
        this.dialogues = dialogues;
        this.owners = telling.all(Fact.Talked.class).stream()
                .map(Cited::fact)
                .collect(Collectors.toMap(
                        talk -> talk.source().id(), talk -> telling.plain(talk.with()), (one, same) -> one));
    }

    /** Somebody who has had enough is called first. */
    Stream<Statement> calm() {
        return Dialogue.newest(dialogues, Signal.ANGER::in).stream()
                .filter(this::fresh)
                .map(one -> telling.cite(
                        Topic.MEETING,
                        "calm",
                        one,
                        Signal.ANGER::in,
                        telling.name(),
                        telling.day(one.fact().at())));
    }

    /** Every question that nobody has answered; where there is none, the last message, unless it is long ago. */
    Stream<Statement> answers() {
        return dialogues.stream().flatMap(dialogue -> {
            List<Cited<Fact.Said>> unanswered = dialogue.unanswered();
            List<Cited<Fact.Said>> questions = unanswered.stream()
                    .filter(one -> Excerpt.any(one.fact().text(), Dialogue::asks))
                    .toList();
            return questions.isEmpty()
                    ? unanswered.reversed().stream()
                            .limit(1)
                            .filter(this::fresh)
                            .map(one -> answer("answer", one))
                    : questions.reversed().stream().limit(QUESTIONS).map(one -> answer("answer.question", one));
        });
    }

    private Statement answer(String key, Cited<Fact.Said> one) {
        Object[] arguments = {telling.name(), telling.day(one.fact().at()), owner(one)};
        String which = dialogues.size() > 1 ? key + ".of" : key;
        return telling.cite(Topic.FOLLOW_UP, which, one, Dialogue::asks, arguments);
    }

    private String owner(Cited<Fact.Said> one) {
        var conversation = one.fact().source().conversation();
        return conversation == null ? "" : owners.getOrDefault(conversation.value(), "");
    }

    /** Of several conversations the one with the newest message. */
    Stream<Statement> remind() {
        return dialogues.stream()
                .limit(1)
                .map(Dialogue::newest)
                .filter(one ->
                        !one.fact().fromLead() && telling.daysSince(one.fact().at()) >= SILENCE_DAYS)
                .map(one -> telling.cite(
                        Topic.FOLLOW_UP,
                        "remind",
                        one,
                        Dialogue::asks,
                        telling.name(),
                        telling.day(one.fact().at()),
                        telling.plain(one.fact().who())));
    }

    Stream<Statement> difficulty() {
        return Dialogue.newest(dialogues, Signal.DIFFICULTY::in).stream()
                .map(one -> telling.cite(
                        Topic.PAIN_POINT,
                        "help",
                        one,
                        Signal.DIFFICULTY::in,
                        telling.name(),
                        telling.day(one.fact().at())));
    }

    /** For who cannot be written to: what was said last, in case somebody calls. */
    Stream<Statement> unheard() {
        Function<Dialogue, Stream<Cited<Fact.Said>>> last =
                dialogue -> dialogue.unanswered().reversed().stream().limit(1);
        return dialogues.stream()
                .limit(1)
                .flatMap(last)
                .map(one -> telling.cite(
                        Topic.FOLLOW_UP,
                        "unheard",
                        one,
                        Dialogue::asks,
                        telling.name(),
                        telling.day(one.fact().at())));
    }

    private boolean fresh(Cited<Fact.Said> one) {
        return telling.daysSince(one.fact().at()) <= FRESH_DAYS;
    }
}
