package app.leadline.intelligence.composer;

import app.leadline.intelligence.Draft.Statement;
import app.leadline.intelligence.Fact;
import app.leadline.intelligence.Topic;
import app.leadline.intelligence.composer.Telling.Cited;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What campaigns ask for: somebody who writes in person where they came to their end. */
final class CampaignProposals {

    private final Telling telling;
    private final List<Dialogue> dialogues;

    CampaignProposals(Telling telling, List<Dialogue> dialogues) {
        this.telling = telling;
        this.dialogues = dialogues;
    }

    Stream<Statement> all() {
        return Stream.of(call(), read(), quiet()).flatMap(Optional::stream);
    }

    /** Somebody has answered, and nothing came of it. */
    private Optional<Statement> call() {
        boolean deals = !telling.all(Fact.Dealt.class).isEmpty();
        return latest().filter(one -> !deals && one.fact().answeredAt() != null)
                .map(one -> say(
                        Topic.MEETING,
                        "call",
                        one,
                        Objects.requireNonNull(one.fact().answeredAt())));
    }

    private Optional<Statement> read() {
        return latest().filter(
                        one -> one.fact().answeredAt() == null && one.fact().readAt() != null)
                .filter(this::nothingSince)
                .map(one -> say(Topic.FOLLOW_UP, "read", one, one.fact().at()));
    }

    private Optional<Statement> quiet() {
        return latest().filter(
                        one -> one.fact().answeredAt() == null && one.fact().readAt() == null)
                .filter(this::nothingSince)
                .map(one -> say(Topic.FOLLOW_UP, "quiet", one, one.fact().at()));
    }

    private boolean nothingSince(Cited<Fact.Sent> one) {
        return Dialogue.said(dialogues, sentence -> true)
                .noneMatch(said -> said.fact().at().isAfter(one.fact().at()));
    }

    private Optional<Cited<Fact.Sent>> latest() {
        return telling.newest(Fact.Sent.class);
    }

    private Statement say(Topic topic, String key, Cited<Fact.Sent> one, Instant at) {
        return telling.say(
                topic,
                telling.text(key, telling.name(), telling.plain(one.fact().campaign()), telling.day(at)),
                one);
    }
}
