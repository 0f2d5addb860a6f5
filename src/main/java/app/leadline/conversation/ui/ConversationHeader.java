package app.leadline.conversation.ui;

import app.leadline.conversation.ConversationSummary;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;

/** Above a conversation: whose it is, how long, who can see it, search, settings. */
class ConversationHeader extends Div {

    private static final long serialVersionUID = 1L;
    private final Span count = new Span();
    private final Button search = new Button(VaadinIcon.SEARCH.create());
    private final ContextMenu settings;

    ConversationHeader(List<ConversationSummary> all, ConversationSummary shown, Consumer<ConversationSummary> choose) {
        addClassName("msg-header");
        count.addClassName("msg-count");
        setCount(shown.messageCount());
        search.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        search.setAriaLabel(getTranslation("messages.search"));
        search.setTooltipText(getTranslation("messages.search.tooltip"));
        search.getElement().setAttribute("data-key", "/");
        Button gear = new Button(VaadinIcon.COG_O.create());
        gear.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        gear.setAriaLabel(getTranslation("messages.settings"));
        gear.setTooltipText(getTranslation("messages.settings"));
        gear.getElement().setAttribute("aria-haspopup", "menu");
        settings = new ContextMenu(gear);
        settings.setOpenOnClick(true);
        add(all.size() > 1 ? chooser(all, shown, choose) : name(shown), count, privacy(), search, gear);
    }

    void setCount(long messages) {
        count.setText(getTranslation("messages.count", messages));
    }

    void onSearch(Runnable action) {
        search.addClickListener(click -> action.run());
    }

    ContextMenu settings() {
        return settings;
    }

    void addSetting(String title, VaadinIcon icon, boolean dangerous, Runnable action) {
        MenuItem item = settings.addItem(getTranslation(title), click -> action.run());
        item.addComponentAsFirst(icon.create());
        if (dangerous) {
            item.addClassName("msg-dangerous");
        }
    }

    private Component chooser(
            List<ConversationSummary> all, ConversationSummary shown, Consumer<ConversationSummary> choose) {
        Select<ConversationSummary> accounts = new Select<>();
        accounts.setAriaLabel(getTranslation("messages.account"));
        accounts.setItems(all);
        accounts.setItemLabelGenerator(account ->
                getTranslation("messages.account.choice", name(account.accountName()), account.messageCount()));
        accounts.setValue(shown);
        accounts.addClassName("msg-accounts");
        accounts.addValueChangeListener(change -> choose.accept(change.getValue()));
        return accounts;
    }

    private Component name(ConversationSummary shown) {
        Span name = new Span(name(shown.accountName()));
        name.addClassName("msg-account");
        name.getElement().setAttribute("dir", "auto");
        return name;
    }

    private String name(String account) {
        return account.isBlank() ? getTranslation("messages.account.unnamed") : account;
    }

    private Component privacy() {
        Component lock = VaadinIcon.LOCK.create();
        lock.getElement().setAttribute("aria-hidden", "true");
        Span note = new Span(lock, new Span(getTranslation("messages.private")));
        note.addClassName("msg-private");
        note.getElement().setAttribute("title", getTranslation("messages.private.why"));
        return note;
    }
}
