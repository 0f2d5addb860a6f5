package app.leadline.conversation.ui;

import app.leadline.conversation.AiUse;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** In the settings of a conversation: what the AI may do with it, each choice with a sentence on what it means. */
class AiUseChoice implements Serializable {

    private static final long serialVersionUID = 1L;
    private final Map<AiUse, MenuItem> items = new EnumMap<>(AiUse.class);

    AiUseChoice(ContextMenu settings, Consumer<AiUse> choose) {
        // No menu of its own beside this one: on a phone there is no room beside it.
        Span heading = new Span(Texts.of("messages.ai"));
        heading.addClassName("msg-ai-title");
        settings.addItem(heading).setEnabled(false);
        for (AiUse use : AiUse.values()) {
            MenuItem item = settings.addItem(words(use), click -> choose.accept(use));
            item.setCheckable(true);
            items.put(use, item);
        }
    }

    /** Also when it is what was shown: a click takes the mark away. */
    void show(AiUse chosen) {
        items.forEach((use, item) -> item.setChecked(use == chosen));
    }

    private static Component words(AiUse use) {
        Span title = new Span(Texts.of("messages.ai." + use));
        Span why = new Span(Texts.of("messages.ai." + use + ".why"));
        why.addClassName("msg-ai-why");
        Span both = new Span(title, why);
        both.addClassName("msg-ai-use");
        return both;
    }
}
