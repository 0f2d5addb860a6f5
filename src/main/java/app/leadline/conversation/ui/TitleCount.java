package app.leadline.conversation.ui;

import app.leadline.conversation.MessageKey;
import app.leadline.shared.ui.UiBroadcaster;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.PageVisibility;
import com.vaadin.flow.signals.Signal;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** While the page is hidden, its title counts what the other side writes: "(3) Lena Brandt". */
final class TitleCount implements Serializable {

    private static final long serialVersionUID = 1L;
    private final Component shown;
    private final transient OwnConversation own;
    private transient @Nullable MessageKey since;

    private TitleCount(Component shown, OwnConversation own) {
        this.shown = shown;
        this.own = own;
    }

    /** As long as the component that shows the conversation is attached. */
    static void on(Component shown, OwnConversation own, UiBroadcaster broadcaster) {
        TitleCount count = new TitleCount(shown, own);
        Signal.effect(
                shown,
                () -> count.visible(
                        UI.getCurrent().getPage().pageVisibilitySignal().get()));
        broadcaster.listen(shown, own.id(), event -> count.changed());
    }

    private void visible(PageVisibility page) {
        if (page != PageVisibility.HIDDEN) {
            since = null;
        } else if (since == null) {
            since = own.newest();
        }
    }

    private void changed() {
        if (since == null) {
            return;
        }
        try {
            shown.getElement().executeJs("window.Leadline.messages.title($0)", own.writtenAfter(since));
        } catch (AccessDeniedException gone) {
            // Whoever shows the conversation says that it is gone.
            since = null;
        }
    }
}
