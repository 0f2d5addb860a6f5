package app.leadline.intelligence.ui;

import app.leadline.intelligence.Difference;
import app.leadline.intelligence.Difference.Kind;
import app.leadline.intelligence.Part;
import app.leadline.intelligence.Statement;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is different from one version to another. Words say it, and lines through and under words; colours only help. */
class ComparisonText extends Div {

    ComparisonText(List<Difference> differences) {
        addClassName("intel-comparison");
        List<Difference> same =
                differences.stream().filter(one -> one.kind() == Kind.SAME).toList();
        if (same.size() == differences.size()) {
            Paragraph nothing = new Paragraph(Texts.of("intelligence.compared.same"));
            nothing.addClassName("ll-quiet");
            add(nothing);
        }
        for (Part part : Part.values()) {
            Div lines = new Div();
            differences.stream()
                    .filter(one -> one.kind() != Kind.SAME && one.topic().part() == part)
                    .forEach(one -> lines.add(line(one)));
            if (lines.getChildren().findAny().isPresent()) {
                add(new PartSection(part, lines));
            }
        }
        if (!same.isEmpty()) {
            Div unchanged = new Div();
            same.forEach(one -> unchanged.add(line(one)));
            NativeDetails details =
                    new NativeDetails(Texts.of("intelligence.compared.unchanged", same.size()), unchanged);
            details.addClassName("intel-about");
            add(details);
        }
    }

    private static Div line(Difference difference) {
        Div line = new Div();
        line.addClassNames(
                "intel-difference", "intel-" + difference.kind().name().toLowerCase(Locale.ROOT));
        if (difference.kind() != Kind.SAME) {
            Span kind = new Span(Texts.of("intelligence.difference." + difference.kind()));
            kind.addClassName("intel-difference-kind");
            line.add(kind);
        }
        line.add(words(difference.before(), difference.after()));
        return line;
    }

    private static Paragraph words(@Nullable Statement before, @Nullable Statement after) {
        List<WordChanges.Piece> pieces =
                WordChanges.between(before == null ? "" : before.text(), after == null ? "" : after.text());
        Paragraph text = new Paragraph();
        ReadingDirection.of(text, after == null ? before == null ? "" : before.text() : after.text());
        text.setClassName("intel-told-anew", pieces.stream().noneMatch(one -> one.kind() == WordChanges.Kind.SAME));
        pieces.forEach(piece -> text.add(piece(piece)));
        return text;
    }

    private static HtmlContainer piece(WordChanges.Piece piece) {
        HtmlContainer made = switch (piece.kind()) {
            case SAME -> new Span();
            case GONE -> new HtmlContainer("del");
            case NEW -> new HtmlContainer("ins");
        };
        made.setText(piece.text());
        return made;
    }
}
