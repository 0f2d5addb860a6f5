package app.leadline.intelligence;

import app.leadline.intelligence.Draft.Statement;
import app.leadline.intelligence.Telling.Cited;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The composer's paragraphs: how the lead came in, what was written, where it stands. */
final class Narrative {

    private static final int DEALS = 2;

    private final Telling telling;

    Narrative(Telling telling) {
        this.telling = telling;
    }

    List<Statement> all() {
        Stream<Statement> past =
                Stream.of(entry(), campaigns(), interest(), conversation()).flatMap(Optional::stream);
        return Stream.concat(past, deals()).toList();
    }

    private Optional<Statement> entry() {
        return telling.newest(Fact.Entered.class).map(one -> {
            Fact.Entered entered = one.fact();
            String how = telling.word("lead.source." + entered.how());
            String text = entered.group() == null
                    ? telling.text("entered", telling.name(), telling.day(entered.at()), how, entered.by())
                    : telling.text(
                            "entered.group",
                            telling.name(),
                            telling.day(entered.at()),
                            how,
                            entered.by(),
                            entered.group());
            return telling.say(Topic.ENTRY, text, one);
        });
    }

    private Optional<Statement> campaigns() {
        List<Cited<Fact.TookPart>> parts = telling.all(Fact.TookPart.class);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        Cited<Fact.TookPart> newest = parts.getLast();
        Fact.TookPart part = newest.fact();
        return Optional.of(telling.say(
                Topic.CAMPAIGNS,
                telling.text("campaigns", parts.size(), part.campaign(), part.sent(), part.answers()),
                newest));
    }

    /** The first message of a campaign that had an answer. */
    private Optional<Statement> interest() {
        return telling.all(Fact.Sent.class).stream()
                .filter(sent -> sent.fact().answeredAt() != null)
                .min(Comparator.comparing(
                        sent -> Objects.requireNonNull(sent.fact().answeredAt())))
                .map(sent -> telling.say(
                        Topic.INTEREST,
                        telling.text(
                                "interest",
                                sent.fact().campaign(),
                                telling.day(Objects.requireNonNull(sent.fact().answeredAt()))),
                        sent));
    }

    private Optional<Statement> conversation() {
        return telling.newest(Fact.Talked.class)
                .map(talk -> telling.say(
                        Topic.CONVERSATION,
                        telling.text(
                                "conversation",
                                talk.fact().messages(),
                                telling.day(talk.fact().since()),
                                talk.fact().with()),
                        talk));
    }

    private Stream<Statement> deals() {
        List<Cited<Fact.Dealt>> deals = telling.all(Fact.Dealt.class);
        return deals.reversed().stream()
                .limit(DEALS)
                .map(deal -> telling.say(
                        Topic.OPPORTUNITY,
                        telling.text(
                                "deal." + deal.fact().kind(),
                                deal.fact().title(),
                                telling.money(deal.fact().value()),
                                deal.fact().stage(),
                                telling.day(deal.fact().since())),
                        deal));
    }
}
