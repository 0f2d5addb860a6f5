package app.leadline.telegram.ui;

import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.html.Paragraph;

/** A quiet word about the Telegram that stands behind the door. */
class Remark extends Paragraph {

    Remark(Sentence sentence) {
        super(Texts.of(sentence));
        addClassName("tg-remark");
    }
}
