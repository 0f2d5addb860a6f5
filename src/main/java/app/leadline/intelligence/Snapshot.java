package app.leadline.intelligence;

import app.leadline.deal.StageKind;
import app.leadline.intelligence.Draft.Statement;
import app.leadline.intelligence.Telling.Cited;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The composer's bullet points. */
final class Snapshot {

    private static final long MINUTES_OF_AN_HOUR = 60;

    private final Telling telling;
    private final List<Statement> actions;

    Snapshot(Telling telling, List<Statement> actions) {
        this.telling = telling;
        this.actions = actions;
    }

    List<Statement> all() {
        return Stream.of(lastInteraction(), responsiveness(), difficulty(), intent(), nextStep())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Statement> lastInteraction() {
        Optional<Cited<Fact.Said>> said = telling.newest(Fact.Said.class);
        Optional<Cited<Fact.Sent>> sent = telling.newest(Fact.Sent.class);
        boolean campaign = sent.isPresent()
                && (said.isEmpty()
                        || said.get().fact().at().isBefore(sent.get().fact().at()));
        if (campaign) {
            Fact.Sent message = sent.get().fact();
            return Optional.of(telling.say(
                    Topic.LAST_INTERACTION,
                    telling.text("last.campaign", telling.day(message.at()), message.campaign()),
                    sent.get()));
        }
        return said.map(one -> {
            String who = one.fact().fromLead() ? "lead" : "us";
            String day = telling.day(one.fact().at());
            String text = telling.quoted(
                    one.fact(),
                    "last." + who + ".quoted",
                    "last." + who,
                    day,
                    one.fact().who());
            return telling.say(Topic.LAST_INTERACTION, text, one);
        });
    }

    private Optional<Statement> responsiveness() {
        List<Cited<Fact.Said>> messages = telling.all(Fact.Said.class);
        Responsiveness found = Responsiveness.of(messages);
        if (found.asked() > 0) {
            Cited<?>[] from = {messages.getFirst(), messages.getLast()};
            String text = found.median()
                    .map(median -> telling.text(unit(median), amount(median), found.answered(), found.asked()))
                    .orElseGet(() -> telling.text("responsive.never", found.asked()));
            return Optional.of(telling.say(Topic.RESPONSIVENESS, text, from));
        }
        List<Cited<Fact.TookPart>> parts = telling.all(Fact.TookPart.class);
        int sent = parts.stream().mapToInt(part -> part.fact().sent()).sum();
        int answers = parts.stream().mapToInt(part -> part.fact().answers()).sum();
        return sent == 0
                ? Optional.empty()
                : Optional.of(telling.say(
                        Topic.RESPONSIVENESS,
                        telling.text("responsive.campaigns", answers, sent),
                        parts.toArray(Cited<?>[]::new)));
    }

    private static String unit(Duration median) {
        return median.toMinutes() < MINUTES_OF_AN_HOUR
                ? "responsive.minutes"
                : median.toHours() < 48 ? "responsive.hours" : "responsive.days";
    }

    private static long amount(Duration median) {
        return median.toMinutes() < MINUTES_OF_AN_HOUR
                ? Math.max(1, median.toMinutes())
                : median.toHours() < 48 ? median.toHours() : median.toDays();
    }

    private Optional<Statement> difficulty() {
        return Difficulties.newest(telling)
                .map(one -> telling.say(
                        Topic.PAIN_POINTS,
                        telling.quoted(
                                one.fact(),
                                "difficulty.quoted",
                                "difficulty",
                                telling.day(one.fact().at())),
                        one));
    }

    private Optional<Statement> intent() {
        Optional<Cited<Fact.Said>> question = Questions.newest(telling);
        if (question.isPresent()) {
            Fact.Said asked = question.get().fact();
            return Optional.of(telling.say(
                    Topic.INTENT,
                    telling.quoted(asked, "intent.quoted", "intent", telling.day(asked.at())),
                    question.get()));
        }
        return telling.all(Fact.Dealt.class).stream()
                .filter(deal -> deal.fact().kind() == StageKind.OPEN)
                .reduce((first, second) -> second)
                .map(deal -> telling.say(
                        Topic.INTENT,
                        telling.text(
                                "intent.deal", deal.fact().title(), deal.fact().stage()),
                        deal));
    }

    private Optional<Statement> nextStep() {
        return actions.stream()
                .findFirst()
                .map(action -> new Statement(Topic.NEXT_STEP, action.text(), action.sources(), action.quotes()));
    }
}
