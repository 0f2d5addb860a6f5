package app.leadline.intelligence.ui;

import app.leadline.intelligence.Author;
import app.leadline.intelligence.News;
import app.leadline.intelligence.Storyline;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Texts;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who made a version, when, with what and from what. */
class VersionLine extends Div {

    VersionLine(Storyline.Version version, ViewerTime time) {
        addClassName("intel-version");
        boolean ai = version.author().kind() == Author.Kind.AI;
        Span author = new Span(
                ai ? Texts.of("intelligence.by.ai", version.author().model()) : Texts.of("intelligence.by.composer"));
        author.addClassName("intel-author");
        author.setTitle(Texts.of(
                ai ? "intelligence.by.ai.means" : "intelligence.by.composer.means",
                version.author().promptVersion()));
        Span when = new Span(Texts.of(
                "intelligence.madeBy", time.date(version.at()), version.by().name()));
        when.setTitle(time.exact(version.at()));
        Span from = new Span(Texts.of("intelligence.madeFrom", version.messagesRead(), version.messagesKnown()));
        add(author, when, from);
        if (version.droppedStatements() + version.droppedQuotes() > 0) {
            Span dropped =
                    new Span(Texts.of("intelligence.dropped", version.droppedStatements(), version.droppedQuotes()));
            dropped.setTitle(Texts.of("intelligence.dropped.means"));
            add(dropped);
        }
        if (ai) {
            add(new Span(cost(version, time)));
        }
    }

    private static String cost(Storyline.Version version, ViewerTime time) {
        long tokens = version.usage().tokensIn() + version.usage().tokensOut();
        var cost = version.usage().cost();
        if (cost == null) {
            return Texts.of("intelligence.tokens", tokens);
        }
        NumberFormat dollars = NumberFormat.getCurrencyInstance(time.locale());
        dollars.setCurrency(Currency.getInstance("USD"));
        dollars.setMaximumFractionDigits(4);
        return Texts.of("intelligence.tokens.cost", tokens, dollars.format(cost));
    }

    /** What it does not know yet. */
    void news(News news) {
        String what = Stream.of(
                        count("messages", news.messages()),
                        count("stages", news.stageChanges()),
                        count("answers", news.campaignAnswers()),
                        count("fields", news.fieldChanges()))
                .flatMap(one -> one)
                .map(Texts::of)
                .collect(Collectors.joining(", "));
        Span line = new Span(Texts.of("intelligence.since", what));
        line.addClassName("intel-news");
        add(line);
    }

    private static Stream<Sentence> count(String what, long number) {
        boolean many = number >= News.LIMIT;
        return number == 0
                ? Stream.empty()
                : Stream.of(Sentence.of("intelligence.since." + what + (many ? ".many" : ""), number));
    }
}
