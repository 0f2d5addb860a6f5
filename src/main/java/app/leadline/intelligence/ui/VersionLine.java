package app.leadline.intelligence.ui;

import app.leadline.intelligence.Author;
import app.leadline.intelligence.Storyline;
import app.leadline.intelligence.Usage;
import app.leadline.shared.ui.Texts;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.util.Currency;

/** Who made a version, when, with what and from what. The line says the most of it, and opens for the rest. */
class VersionLine extends Div {

    /** @param actions at the end of the line */
    VersionLine(Storyline.Version version, ViewerTime time, Component... actions) {
        addClassName("intel-version");
        boolean ai = version.author().kind() == Author.Kind.AI;
        Span author = new Span(
                ai ? Texts.of("intelligence.by.ai", version.author().model()) : Texts.of("intelligence.by.composer"));
        author.addClassNames("ll-tag", ai ? "ll-tag-violet" : "ll-tag-grey");
        Span when = new Span(Texts.of(
                "intelligence.madeBy",
                time.date(version.at()),
                time.clock(version.at()),
                version.by().name()));
        Div line = new Div(author, when);
        if (version.droppedStatements() + version.droppedQuotes() > 0) {
            line.add(new Span(dropped(version)));
        }
        NativeDetails about = new NativeDetails(Texts.of("intelligence.about"), facts(version, time, ai));
        about.addClassName("intel-about");
        Div end = new Div(actions);
        end.addClassName("intel-version-actions");
        line.addClassName("intel-version-line");
        add(line, end, about);
    }

    private static DescriptionList facts(Storyline.Version version, ViewerTime time, boolean ai) {
        DescriptionList facts = new DescriptionList();
        add(facts, "when", time.exact(version.at()));
        add(facts, "who", version.by().name() + " (" + version.by().email() + ")");
        add(facts, "with", ai ? version.author().model() : Texts.of("intelligence.about.noModel"));
        add(facts, "instructions", version.author().promptVersion());
        add(
                facts,
                "from",
                version.messagesKnown() == 0
                        ? Texts.of("intelligence.madeFrom.none")
                        : Texts.of("intelligence.madeFrom", version.messagesRead(), version.messagesKnown()));
        add(facts, "dropped", dropped(version));
        if (ai) {
            add(facts, "took", cost(version.usage(), time));
        }
        return facts;
    }

    private static void add(DescriptionList facts, String name, String value) {
        facts.add(
                new DescriptionList.Term(Texts.of("intelligence.about." + name)),
                new DescriptionList.Description(value));
    }

    private static String dropped(Storyline.Version version) {
        int statements = version.droppedStatements();
        int quotes = version.droppedQuotes();
        if (statements > 0 && quotes > 0) {
            return Texts.of("intelligence.dropped", statements, quotes);
        }
        if (statements > 0) {
            return Texts.of("intelligence.dropped.statements", statements);
        }
        return quotes > 0 ? Texts.of("intelligence.dropped.quotes", quotes) : Texts.of("intelligence.dropped.none");
    }

    private static String cost(Usage usage, ViewerTime time) {
        if (usage.cost() == null) {
            return Texts.of("intelligence.tokens", usage.tokensIn(), usage.tokensOut());
        }
        NumberFormat dollars = NumberFormat.getCurrencyInstance(time.locale());
        dollars.setCurrency(Currency.getInstance("USD"));
        dollars.setMaximumFractionDigits(4);
        return Texts.of("intelligence.tokens.cost", usage.tokensIn(), usage.tokensOut(), dollars.format(usage.cost()));
    }
}
