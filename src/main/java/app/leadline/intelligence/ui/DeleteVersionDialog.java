package app.leadline.intelligence.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Says what is lost, and asks. Whoever presses Enter without reading loses nothing. */
class DeleteVersionDialog extends ConfirmDialog {

    DeleteVersionDialog(String when, String who, Runnable delete) {
        setHeader(getTranslation("intelligence.delete.title"));
        setText(getTranslation("intelligence.delete.question", when, who));
        setWidth("27rem");
        setCancelable(true);
        setCancelText(getTranslation("shared.cancel"));
        setConfirmText(getTranslation("shared.delete"));
        setConfirmButtonTheme("error primary");
        addConfirmListener(confirmed -> delete.run());
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                // The component gives the focus to what confirms when it has opened; this comes after it.
                getElement().executeJs("""
                        const cancel = () => this.querySelector('[slot=cancel-button]')?.focus();
                        this.shadowRoot.addEventListener('vaadin-overlay-open', cancel, { once: true });
                        cancel();""");
            }
        });
    }
}
