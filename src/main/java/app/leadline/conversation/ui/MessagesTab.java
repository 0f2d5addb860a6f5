package app.leadline.conversation.ui;

import app.leadline.leadpage.LeadPageContext;
import app.leadline.leadpage.LeadTab;
import com.vaadin.flow.component.Component;
import org.springframework.core.annotation.Order;

/** Conversations on Telegram: everybody sees the tab, and in it their own conversations only. */
@org.springframework.stereotype.Component
@Order(300)
class MessagesTab implements LeadTab {

    private final MessagesParts parts;

    MessagesTab(MessagesParts parts) {
        this.parts = parts;
    }

    @Override
    public String path() {
        return "messages";
    }

    @Override
    public String title() {
        return "messages.title";
    }

    @Override
    public Component content(LeadPageContext page) {
        return new MessagesContent(parts, page);
    }
}
