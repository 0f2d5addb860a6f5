package app.leadline.intelligence.composer;

import app.leadline.intelligence.Draft.Statement;
import app.leadline.intelligence.Fact;
import app.leadline.intelligence.Topic;
import app.leadline.intelligence.composer.Telling.Cited;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What the narrative says of campaigns: how many, how the latest went, and what brought the first answer. */
final class Campaigns {

    /** An answer is known by the time at which it came, as two clocks have it. */
    private static final Duration CLOCKS_APART = Duration.ofSeconds(2);

    private final Telling telling;
    private final List<Dialogue> dialogues;
    private final List<Cited<Fact.TookPart>> parts;
    private final List<Cited<Fact.Sent>> sent;

    Campaigns(Telling telling, List<Dialogue> dialogues) {
        this.telling = telling;
        this.dialogues = dialogues;
        this.parts = telling.all(Fact.TookPart.class);
        this.sent = telling.all(Fact.Sent.class);
    }

    /** Whether a message of the lead is what a campaign knows as the answer to one of its own. */
    static boolean answers(Fact.Said said, Fact.Sent sent) {
        Instant at = sent.answeredAt();
        return said.fromLead()
                && at != null
                && Duration.between(said.at(), at).abs().compareTo(CLOCKS_APART) <= 0;
    }

    Stream<Statement> all() {
        return Stream.of(several(), latest(), interest()).flatMap(Optional::stream);
    }

    private Optional<Statement> several() {
        return parts.size() < 2
                ? Optional.empty()
                : Optional.of(telling.say(
                        Topic.CAMPAIGNS,
                        telling.text(
                                "campaigns",
                                parts.size(),
                                telling.name(),
                                parts.stream()
                                        .mapToInt(part -> part.fact().sent())
                                        .sum(),
                                parts.stream()
                                        .mapToInt(part -> part.fact().answers())
                                        .sum()),
                        parts.stream()));
    }

    private Optional<Statement> latest() {
        return parts.stream().reduce((first, second) -> second).map(part -> {
            Fact.TookPart told = part.fact();
            String campaign = telling.plain(told.campaign());
            Optional<Cited<Fact.Sent>> last = sent.stream()
                    .filter(one -> one.fact().source().id() == told.source().id())
                    .reduce((first, second) -> second);
            if (last.isEmpty()) {
                return telling.say(
                        Topic.CAMPAIGNS, telling.text("campaign.nothing", campaign, telling.name(), told.sent()), part);
            }
            return telling.say(
                    Topic.CAMPAIGNS,
                    telling.text(
                            "campaign",
                            campaign,
                            telling.name(),
                            told.sent(),
                            telling.day(last.get().fact().at()),
                            told.answers()),
                    part,
                    last.get());
        });
    }

    private Optional<Statement> interest() {
        return sent.stream()
                .filter(one -> one.fact().answeredAt() != null)
                .min(Comparator.comparing(
                        one -> Objects.requireNonNull(one.fact().answeredAt())))
                .map(this::interest);
    }

    private Statement interest(Cited<Fact.Sent> first) {
        Instant at = Objects.requireNonNull(first.fact().answeredAt());
        String campaign = telling.plain(first.fact().campaign());
        String day = telling.day(at);
        Optional<Cited<Fact.Said>> answer = Dialogue.said(dialogues, sentence -> true)
                .filter(one -> one.fact().quotable() && answers(one.fact(), first.fact()))
                .findFirst();
        String sentOn = telling.day(first.fact().at());
        return answer.map(one -> {
                    Statement cited = telling.cite(
                            Topic.INTEREST, "interest", one, Dialogue::asks, campaign, sentOn, day, telling.name());
                    return new Statement(
                            cited.topic(),
                            cited.text(),
                            Stream.concat(Stream.of(first.reference()), cited.sources().stream())
                                    .toList(),
                            cited.quotes());
                })
                .orElseGet(() -> telling.say(
                        Topic.INTEREST, telling.text("interest", campaign, sentOn, day, telling.name()), first));
    }
}
