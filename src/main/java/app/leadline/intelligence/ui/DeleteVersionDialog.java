package app.leadline.intelligence.ui;

import app.leadline.shared.ui.ConfirmLoss;
import app.leadline.shared.ui.Texts;

/** Says what is lost with a version of a storyline, and asks. */
class DeleteVersionDialog extends ConfirmLoss {

    private static final long serialVersionUID = 1L;

    DeleteVersionDialog(String when, String who, Runnable delete) {
        super(
                Texts.of("intelligence.delete.title"),
                Texts.of("shared.delete"),
                delete,
                Texts.of("intelligence.delete.question", when, who));
        setWidth("27rem");
    }
}
