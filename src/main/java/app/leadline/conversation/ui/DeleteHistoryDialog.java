package app.leadline.conversation.ui;

import app.leadline.shared.ui.ConfirmLoss;
import app.leadline.shared.ui.Texts;

/** Says what is lost with the history of a conversation, and what is not, and asks. */
class DeleteHistoryDialog extends ConfirmLoss {

    private static final long serialVersionUID = 1L;

    DeleteHistoryDialog(long messages, Runnable delete) {
        super(
                Texts.of("messages.delete.title"),
                Texts.of("messages.delete.confirm"),
                delete,
                Texts.of("messages.delete.question", messages));
        setWidth("27rem");
        setCancelText(getTranslation("messages.delete.cancel"));
    }
}
