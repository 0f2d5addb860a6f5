package app.leadline.intelligence.ui;

import app.leadline.intelligence.Statement;
import app.leadline.leadpage.LeadPageContext;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.html.Span;

/** A statement, and a chip for each of its sources. It is text, whatever it looks like. */
class SaidText extends Span {

    SaidText(Statement statement, LeadPageContext page, ViewerTime time) {
        Span text = new Span(statement.text());
        text.addClassName("intel-words");
        add(text, new SourceChips(statement.chips(), page, time));
        addClassName("intel-said");
        ReadingDirection.of(this, statement.text());
    }
}
