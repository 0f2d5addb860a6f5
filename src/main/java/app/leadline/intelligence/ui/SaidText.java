package app.leadline.intelligence.ui;

import app.leadline.intelligence.Statement;
import app.leadline.leadpage.LeadPageContext;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.html.Span;

/**
 * A statement, and a chip for each of its sources. It is text, whatever it looks like. It reads in the direction of the page, in whose language
 * it is written, also when it begins with a name that does not.
 */
class SaidText extends Span {

    SaidText(Statement statement, LeadPageContext page, ViewerTime time) {
        Span text = new Span(statement.text());
        text.addClassName("intel-words");
        Span chips = new Span();
        chips.addClassName("intel-chips");
        statement.chips().forEach(chip -> chips.add(new SourceChip(chip, page, time)));
        add(text, chips);
        addClassName("intel-said");
    }
}
