package app.leadline.conversation.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Says what is lost with the history of a conversation, and what is not, and asks. */
class DeleteHistoryDialog extends ConfirmDialog {

    private static final long serialVersionUID = 1L;

    DeleteHistoryDialog(long messages, Runnable delete) {
        setHeader(getTranslation("messages.delete.title"));
        setText(getTranslation("messages.delete.question", messages));
        setWidth("27rem");
        setCancelable(true);
        setCancelText(getTranslation("messages.delete.cancel"));
        setConfirmText(getTranslation("messages.delete.confirm"));
        setConfirmButtonTheme("error primary");
        addConfirmListener(confirmed -> delete.run());
    }
}
