package app.leadline.intelligence.composer;

import app.leadline.deal.StageKind;
import app.leadline.intelligence.Draft.Statement;
import app.leadline.intelligence.Fact;
import app.leadline.intelligence.Topic;
import app.leadline.intelligence.composer.Telling.Cited;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The composer's bullet points. */
final class Snapshot {

    private static final long MINUTES_OF_AN_HOUR = 60;
    private static final long HOURS_OF_TWO_DAYS = 48;

    /** Of what is difficult, the newest. */
    private static final int PAINS = 2;

    private final Telling telling;
    private final List<Dialogue> dialogues;
    private final List<Statement> actions;

    Snapshot(Telling telling, List<Statement> actions) {
        this.telling = telling;
        this.dialogues = Dialogue.all(telling);
        this.actions = actions;
    }

    List<Statement> all() {
        return Stream.of(
                        lastInteraction().stream(),
                        responsiveness().stream(),
                        pains(),
                        intent().stream(),
                        nextStep().stream())
                .flatMap(one -> one)
                .toList();
    }

    private Optional<Statement> lastInteraction() {
        Optional<Cited<Fact.Said>> said = dialogues.stream().findFirst().map(Dialogue::newest);
        Optional<Cited<Fact.Sent>> sent = telling.newest(Fact.Sent.class);
        boolean campaign = sent.isPresent()
                && (said.isEmpty()
                        || said.get().fact().at().isBefore(lastOf(sent.get().fact())));
        return campaign ? sent.map(this::lastOfCampaign) : said.map(one -> alsoInCampaign(one, lastSaid(one)));
    }

    /** A conversation is open to its owner alone; what answered a campaign is shown there to everybody. */
    private Statement alsoInCampaign(Cited<Fact.Said> one, Statement told) {
        return telling.all(Fact.Sent.class).stream()
                .filter(sent -> Campaigns.answers(one.fact(), sent.fact()))
                .findFirst()
                .map(sent -> new Statement(
                        told.topic(),
                        told.text(),
                        Stream.concat(told.sources().stream(), Stream.of(sent.reference()))
                                .toList(),
                        told.quotes()))
                .orElse(told);
    }

    private static Instant lastOf(Fact.Sent sent) {
        Instant answered = sent.answeredAt();
        return answered == null ? sent.at() : answered;
    }

    private Statement lastOfCampaign(Cited<Fact.Sent> sent) {
        Instant at = lastOf(sent.fact());
        String key = sent.fact().answeredAt() == null ? "last.campaign" : "last.campaign.answered";
        return telling.say(
                Topic.LAST_INTERACTION,
                telling.text(key, telling.day(at), telling.plain(sent.fact().campaign()), telling.name()),
                sent);
    }

    private Statement lastSaid(Cited<Fact.Said> one) {
        Fact.Said said = one.fact();
        String day = telling.day(said.at());
        String who = said.fromLead() ? telling.name() : telling.plain(said.who());
        String key = "last." + (said.fromLead() ? "lead" : "us");
        if (Excerpt.withoutWords(said.text())) {
            return telling.say(
                    Topic.LAST_INTERACTION,
                    telling.text(key + ".media", day, who, telling.name(), Excerpt.kind(said.text())),
                    one);
        }
        return telling.cite(Topic.LAST_INTERACTION, key, one, Dialogue::asks, day, who, telling.name());
    }

    private Optional<Statement> responsiveness() {
        Responsiveness found = Responsiveness.of(dialogues);
        if (found.asked() > 0) {
            Stream<Cited<Fact.Said>> from =
                    dialogues.stream().flatMap(one -> Stream.of(one.messages().getFirst(), one.newest()));
            String text = found.median()
                    .map(median -> telling.text(unit(median), amount(median), found.answered(), found.asked()))
                    .orElseGet(() -> telling.text("responsive.never", found.written()));
            return Optional.of(telling.say(Topic.RESPONSIVENESS, text, from));
        }
        List<Cited<Fact.TookPart>> parts = telling.all(Fact.TookPart.class);
        int sent = parts.stream().mapToInt(part -> part.fact().sent()).sum();
        int answers = parts.stream().mapToInt(part -> part.fact().answers()).sum();
        return sent == 0
                ? Optional.empty()
                : Optional.of(telling.say(
                        Topic.RESPONSIVENESS, telling.text("responsive.campaigns", answers, sent), parts.stream()));
    }

    private static String unit(Duration median) {
        return median.toMinutes() < MINUTES_OF_AN_HOUR
                ? "responsive.minutes"
                : median.toHours() < HOURS_OF_TWO_DAYS ? "responsive.hours" : "responsive.days";
    }

    /** Rounded up, since it is told as a time within which. */
    private static long amount(Duration median) {
        if (median.toMinutes() < MINUTES_OF_AN_HOUR) {
            return median.toMinutes() + 1;
        }
        return median.toHours() < HOURS_OF_TWO_DAYS ? median.toHours() + 1 : median.toDays() + 1;
    }

    private Stream<Statement> pains() {
        List<Cited<Fact.Said>> found = Dialogue.said(
                        dialogues, sentence -> Signal.DIFFICULTY.in(sentence) || Signal.ANGER.in(sentence))
                .toList();
        return found.reversed().stream()
                .limit(PAINS)
                .map(one -> telling.cite(
                        Topic.PAIN_POINTS,
                        "pain",
                        one,
                        sentence -> Signal.DIFFICULTY.in(sentence) || Signal.ANGER.in(sentence),
                        telling.day(one.fact().at())));
    }

    private Optional<Statement> intent() {
        return Dialogue.newest(dialogues, Signal.BUYING::in)
                .map(one -> telling.cite(
                        Topic.INTENT,
                        "intent.buying",
                        one,
                        Signal.BUYING::in,
                        telling.day(one.fact().at())))
                .or(() -> Dialogue.newest(dialogues, Dialogue::asks)
                        .map(one -> telling.cite(
                                Topic.INTENT,
                                "intent.question",
                                one,
                                Dialogue::asks,
                                telling.day(one.fact().at()))))
                .or(this::openDeal);
    }

    private Optional<Statement> openDeal() {
        return telling.all(Fact.Dealt.class).stream()
                .filter(deal -> deal.fact().kind() == StageKind.OPEN)
                .reduce((first, second) -> second)
                .map(deal -> telling.say(
                        Topic.INTENT,
                        telling.text(
                                "intent.deal",
                                telling.title(deal.fact()),
                                telling.money(deal.fact()),
                                telling.plain(deal.fact().stage())),
                        deal));
    }

    private Optional<Statement> nextStep() {
        return actions.stream()
                .findFirst()
                .map(action -> new Statement(Topic.NEXT_STEP, action.text(), action.sources(), action.quotes()));
    }
}
