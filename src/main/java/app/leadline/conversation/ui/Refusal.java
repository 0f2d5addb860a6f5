package app.leadline.conversation.ui;

import app.leadline.conversation.SendGate;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** Above the box one writes in: why nothing can be written just now, and the way out. */
class Refusal extends Div {

    private static final long serialVersionUID = 1L;

    private final Span words = new Span();
    private final Anchor accounts = new AccountsLink();

    Refusal() {
        addClassName("msg-notice");
        getElement().setAttribute("role", "status");
        add(words, accounts);
        show(Optional.empty());
    }

    final void show(Optional<SendGate.Refusal> why) {
        setVisible(why.isPresent());
        accounts.setVisible(why.filter(SendGate.Refusal::account).isPresent());
        words.setText(why.map(refused -> Texts.of(refused.why())).orElse(""));
    }
}
