package app.leadline.conversation.ui;

import app.leadline.conversation.AiUse;
import app.leadline.conversation.ConversationDeleted;
import app.leadline.conversation.ConversationImported;
import app.leadline.conversation.ConversationSummary;
import app.leadline.conversation.FetchState;
import app.leadline.lead.LeadEvent;
import app.leadline.leadpage.LeadPageContext;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Notifications;
import app.leadline.telegram.AccountsChanged;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** The content of the Messages tab: the member's own conversation with the lead, or how to get one. */
class MessagesContent extends Div {

    private static final long serialVersionUID = 1L;

    private final transient MessagesParts parts;
    private final transient LeadPageContext page;
    private final transient TalkPlace place;
    private @Nullable ConversationHeader header;
    private @Nullable ConversationView view;
    private @Nullable TalkFooter footer;
    private final FetchPart fetching;
    private final transient UsableAccounts accounts;

    MessagesContent(MessagesParts parts, LeadPageContext page) {
        this.parts = parts;
        this.page = page;
        this.accounts = new UsableAccounts(parts.accounts(), page.member());
        this.place = new TalkPlace(page);
        addClassName("msg-tab");
        page.onEvent(this, this::hear);
        page.onAsked(this, this::asked);
        fetching = new FetchPart(parts, page, this::fetched);
        parts.broadcaster().listen(this, new AccountsChanged(page.member().id()), event -> accountsChanged());
        show();
    }

    /** What other members do with their conversations is not seen here, and changes nothing. */
    private void hear(LeadEvent event) {
        boolean own = page.member().id().equals(event.by());
        if (own && (event instanceof ConversationImported || event instanceof ConversationDeleted)) {
            refreshHeader(false);
        }
    }

    private void show() {
        removeAll();
        header = null;
        view = null;
        List<ConversationSummary> all = parts.conversations().of(page.member(), page.lead());
        footer = null;
        place.among(all)
                .ifPresentOrElse(
                        chosen -> show(all, chosen),
                        () -> add(fetching, new NothingYet(accounts.all(), fetching::fetch, this::openImport)));
    }

    /** Something leads to a message, to a search or to another account. */
    private void asked() {
        place.read();
        List<ConversationSummary> all = parts.conversations().of(page.member(), page.lead());
        if (view != null && header != null && header.shownAmong(all).equals(place.among(all))) {
            begin(view);
        } else {
            show();
        }
    }

    private void begin(ConversationView conversation) {
        conversation.searchFor(place.search());
        place.takeMessage().ifPresent(conversation::showInPlace);
    }

    private void show(List<ConversationSummary> all, ConversationSummary chosen) {
        OwnConversation own = parts.open(page.member(), chosen.id());
        var bubbles = parts.bubbles(page, () -> accounts.have(chosen.account()));
        ConversationView conversation = new ConversationView(own, bubbles, place::keepSearch);
        ConversationHeader above = header(all, chosen, own, conversation);
        TalkFooter below = new TalkFooter(parts, page, chosen, conversation);
        conversation.actions(below);
        add(above, fetching, conversation, below);
        header = above;
        view = conversation;
        footer = below;
        fetching.show(chosen.account());
        parts.broadcaster().listen(conversation, chosen.id(), event -> refresh(conversation));
        TitleCount.on(conversation, own, parts.broadcaster());
        begin(conversation);
    }

    private ConversationHeader header(
            List<ConversationSummary> all,
            ConversationSummary chosen,
            OwnConversation own,
            ConversationView conversation) {
        ConversationHeader made = new ConversationHeader(all, chosen, other -> {
            place.keepConversation(other);
            show();
        });
        made.onSearch(conversation::openSearch);
        for (UsableAccounts.Shown account : accounts.beginningWith(chosen.account())) {
            String title = account.id().equals(chosen.account())
                    ? getTranslation("messages.fetch")
                    : getTranslation("messages.fetch.through", account.name());
            made.addSetting(title, VaadinIcon.DOWNLOAD_ALT, false, () -> fetching.fetch(account.id()));
        }
        made.addSetting(getTranslation("messages.import.again"), VaadinIcon.UPLOAD_ALT, false, this::openImport);
        made.addAiUse(use -> letAi(own, use));
        made.addSetting(
                getTranslation("messages.delete"),
                VaadinIcon.TRASH,
                true,
                () -> new DeleteHistoryDialog(own.count(), () -> delete(own)).open());
        all.forEach(account -> parts.broadcaster().listen(made, account.id(), event -> refreshHeader(false)));
        return made;
    }

    /** A fetch has come further. What was asked for through another account is turned to as soon as there is something. */
    private void fetched(FetchState state) {
        boolean something = state.messages() > 0 || state.ended();
        Optional<ConversationSummary> another =
                something ? fetching.another().flatMap(through -> parts.talk(page, through)) : Optional.empty();
        if (another.isPresent()) {
            place.keepConversation(another.get().id());
            show();
        } else if (something && view == null) {
            refreshHeader(false);
        }
        if (footer != null && state.ended()) {
            footer.fetched();
        }
    }

    /** Accounts came, went or work again: the ways to begin, the settings and the pictures depend on them, and what is shown may be gone. */
    private void accountsChanged() {
        boolean others = accounts.look();
        ConversationView conversation = view;
        if (conversation == null) {
            show();
        } else if (refreshHeader(others) && others) {
            refresh(conversation);
        }
    }

    private void openImport() {
        ImportDialog.forLead(parts.imports(), page.member(), page.lead());
    }

    private void refresh(ConversationView conversation) {
        try {
            conversation.refresh();
        } catch (AccessDeniedException gone) {
            refreshHeader(false);
        }
    }

    /**
     * The reader's place stays; only when what is read is gone or another account's, or something can be read at last, all begins anew.
     *
     * @param anew whether the header needs other settings
     * @return whether the conversation is still there
     */
    private boolean refreshHeader(boolean anew) {
        List<ConversationSummary> all = parts.conversations().of(page.member(), page.lead());
        ConversationHeader old = header;
        ConversationView conversation = view;
        Optional<ConversationSummary> shown = old == null ? Optional.empty() : old.shownAmong(all);
        if (old == null || conversation == null || shown.isEmpty()) {
            if (old != null) {
                Notifications.problem(Sentence.of("messages.gone.all"));
            }
            show();
            return false;
        }
        if (old.isAnothers(shown.get())) {
            show();
        } else if (anew || !old.update(all)) {
            OwnConversation own = parts.open(page.member(), shown.get().id());
            ConversationHeader made = header(all, shown.get(), own, conversation);
            replace(old, made);
            header = made;
        }
        return true;
    }

    private void letAi(OwnConversation own, AiUse use) {
        try {
            own.letAi(use);
            refreshHeader(false);
        } catch (RuntimeException failure) {
            Notifications.problem(failure);
            show();
        }
    }

    private void delete(OwnConversation own) {
        try {
            own.delete();
            place.keepSearch("");
            Notifications.success(Sentence.of("messages.delete.done"));
        } catch (RuntimeException failure) {
            Notifications.problem(failure);
        }
        show();
    }
}
