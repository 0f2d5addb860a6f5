package app.leadline.shared.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;

/**
 * Asks before something is lost. The focus stands on the button that loses nothing: Enter or Space, pressed by habit, must not be an
 * answer.
 */
public class ConfirmLoss extends ConfirmDialog {

    private static final long serialVersionUID = 1L;

    /** The dialog gives the focus to the button that confirms, at this event; whoever listens further out comes after that. */
    private static final String FOCUS = """
            customElements.whenDefined(this.localName).then(() =>
              this.shadowRoot.addEventListener('vaadin-overlay-open', () => this.querySelector('[slot="cancel-button"]').focus()))""";

    /**
     * @param title a question that names what goes
     * @param confirm what stands on the button that does it
     * @param sentences what is lost, and what is not; each a paragraph
     */
    public ConfirmLoss(String title, String confirm, Runnable onConfirm, String... sentences) {
        setHeader(title);
        if (sentences.length == 1) {
            setText(sentences[0]);
        } else {
            setText(new Div(Arrays.stream(sentences).map(Paragraph::new).toArray(Paragraph[]::new)));
        }
        setCancelable(true);
        setCancelText(getTranslation("shared.cancel"));
        setConfirmText(confirm);
        setConfirmButtonTheme("error primary");
        addConfirmListener(confirmed -> onConfirm.run());
        addAttachListener(attached -> getElement().executeJs(FOCUS));
    }
}
