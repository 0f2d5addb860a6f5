package app.leadline.intelligence.ui;

import app.leadline.shared.Sentence;
import app.leadline.shared.ui.EmptyState;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;

/** In the place of a lead's first storyline: what it is good for, and how to get it. */
class NothingYet extends EmptyState {

    private final Button first;

    NothingYet(Runnable generate) {
        this(new Button(Texts.of("intelligence.generate"), VaadinIcon.MAGIC.create(), click -> generate.run()));
    }

    private NothingYet(Button first) {
        super(VaadinIcon.MAGIC, Sentence.of("intelligence.none"), Sentence.of("intelligence.none.hint"), first);
        this.first = first;
        first.addThemeVariants(ButtonVariant.PRIMARY);
        first.setDisableOnClick(true);
    }

    /** To be pressed, again if need be. */
    void ready() {
        first.setEnabled(true);
    }
}
