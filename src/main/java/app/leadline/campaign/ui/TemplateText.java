package app.leadline.campaign.ui;

import app.leadline.campaign.Template;
import com.vaadin.flow.component.html.Span;

/** The text of a step with its placeholders set off. Always text, whatever it says. */
class TemplateText extends Span {

    TemplateText(String template) {
        getElement().setAttribute("dir", "auto");
        addClassName("campaign-text");
        Template.of(template).pieces().forEach(piece -> {
            Span part = new Span(piece.text());
            if (piece.placeholder()) {
                part.addClassName("campaign-placeholder");
            }
            add(part);
        });
    }
}
