package app.leadline.conversation.ui;

import app.leadline.conversation.AiUse;
import app.leadline.conversation.ConversationId;
import app.leadline.conversation.ConversationSummary;
import app.leadline.telegram.TelegramAccountId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.ContextMenuPosition;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Above a conversation: whose it is, how long, who can see it, search, settings. */
class ConversationHeader extends Div {

    private static final long serialVersionUID = 1L;
    private final Span count = new Span();
    private final Button search = new Button(VaadinIcon.SEARCH.create());
    private final ContextMenu settings;
    private final transient Map<ConversationId, ConversationSummary> accounts = new LinkedHashMap<>();
    private final transient ConversationId shown;
    private final transient TelegramAccountId through;
    private @Nullable Select<ConversationId> chooser;
    private @Nullable Span name;
    private @Nullable AiUseChoice aiUse;

    /** @param shown one of them */
    ConversationHeader(List<ConversationSummary> all, ConversationSummary shown, Consumer<ConversationId> choose) {
        this.shown = shown.id();
        this.through = shown.account();
        all.forEach(account -> accounts.put(account.id(), account));
        addClassName("msg-header");
        count.addClassName("msg-count");
        setCount(shown.messageCount());
        search.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        search.setAriaLabel(getTranslation("messages.search"));
        search.setTooltipText(getTranslation("messages.search.tooltip"));
        search.getElement().setAttribute("data-key", "/").setAttribute("data-opens", "field");
        Button gear = new Button(VaadinIcon.COG_O.create());
        gear.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        gear.setAriaLabel(getTranslation("messages.settings"));
        gear.setTooltipText(getTranslation("messages.settings"));
        gear.getElement().setAttribute("aria-haspopup", "menu");
        settings = new ContextMenu(gear);
        settings.setOpenOnClick(true);
        settings.setPosition(ContextMenuPosition.BOTTOM_END);
        add(all.size() > 1 ? chooser(choose) : name(shown), count, privacy(), search, gear);
    }

    /** The one that is shown, as it is now; empty when it is gone. */
    Optional<ConversationSummary> shownAmong(List<ConversationSummary> all) {
        return all.stream().filter(account -> account.id().equals(shown)).findFirst();
    }

    /** Whether the conversation has gone to another account, as an import does whose account has been found. */
    boolean isAnothers(ConversationSummary now) {
        return !now.account().equals(through);
    }

    /**
     * Tells how many messages there are now.
     *
     * @return false when these are other conversations than before, which needs another header
     */
    boolean update(List<ConversationSummary> all) {
        Set<ConversationId> ids = all.stream().map(ConversationSummary::id).collect(Collectors.toSet());
        if (!ids.equals(accounts.keySet())) {
            return false;
        }
        for (ConversationSummary account : all) {
            ConversationSummary before = accounts.put(account.id(), account);
            if (chooser != null && !account.equals(before)) {
                chooser.getDataProvider().refreshItem(account.id());
            }
            if (account.id().equals(shown)) {
                setCount(account.messageCount());
                if (name != null) {
                    name.setText(name(account.accountName()));
                }
                if (aiUse != null) {
                    aiUse.show(account.aiUse());
                }
            }
        }
        return true;
    }

    private void setCount(long messages) {
        count.setText(getTranslation("messages.count", messages));
    }

    void onSearch(Runnable action) {
        search.addClickListener(click -> action.run());
    }

    ContextMenu settings() {
        return settings;
    }

    /** @param choose told what the AI may do from now on */
    void addAiUse(Consumer<AiUse> choose) {
        settings.addSeparator();
        aiUse = new AiUseChoice(settings, choose);
        aiUse.show(Objects.requireNonNull(accounts.get(shown)).aiUse());
    }

    void addSetting(String title, VaadinIcon icon, boolean dangerous, Runnable action) {
        if (dangerous) {
            settings.addSeparator();
        }
        MenuItem item = settings.addItem(title, click -> action.run());
        Icon picture = icon.create();
        picture.addClassName("msg-setting");
        item.addComponentAsFirst(picture);
        item.setClassName("msg-dangerous", dangerous);
    }

    private Component chooser(Consumer<ConversationId> choose) {
        Select<ConversationId> select = new Select<>();
        select.setAriaLabel(getTranslation("messages.account"));
        select.setItems(accounts.keySet());
        select.setItemLabelGenerator(id -> choice(Objects.requireNonNull(accounts.get(id))));
        select.setValue(shown);
        select.addClassName("msg-accounts");
        select.addValueChangeListener(change -> choose.accept(change.getValue()));
        chooser = select;
        return select;
    }

    private String choice(ConversationSummary account) {
        return getTranslation("messages.account.choice", name(account.accountName()), account.messageCount());
    }

    private Component name(ConversationSummary shown) {
        Span only = new Span(name(shown.accountName()));
        only.addClassName("msg-account");
        only.getElement().setAttribute("dir", "auto");
        name = only;
        return only;
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
