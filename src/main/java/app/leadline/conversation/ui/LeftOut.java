package app.leadline.conversation.ui;

import app.leadline.conversation.export.ChatType;
import app.leadline.conversation.export.ExportOutline;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.html.Span;

/** What of an export cannot be imported, in one line; hidden when everything can. */
class LeftOut extends Span {

    private static final long serialVersionUID = 1L;

    LeftOut(ExportOutline outline) {
        long others = outline.chats().stream()
                .filter(chat -> chat.type() != ChatType.PERSONAL)
                .count();
        long empty = outline.chats().size() - others - outline.importable().size();
        addClassName("ll-quiet");
        setText(Texts.of("conversation.import.leftOut", others, empty));
        setVisible(others + empty > 0);
    }
}
