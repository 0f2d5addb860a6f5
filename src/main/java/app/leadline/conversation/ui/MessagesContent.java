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
import app.leadline.telegram.TelegramAccount;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** The content of the Messages tab: the member's own conversation with the lead, or how to get one. */
class MessagesContent extends Div {

    private static final long serialVersionUID = 1L;
    private static final String SEARCH = "q";
    private static final String ACCOUNT = "account";

    private final transient MessagesParts parts;
    private final transient LeadPageContext page;
    private final Map<String, String> kept;
    private @Nullable ConversationHeader header;
    private @Nullable ConversationView view;
    private @Nullable TalkFooter footer;
    private final FetchPart fetching;

    MessagesContent(MessagesParts parts, LeadPageContext page) {
        this.parts = parts;
        this.page = page;
        this.kept = new LinkedHashMap<>();
        List.of(SEARCH, ACCOUNT)
                .forEach(name -> kept.put(name, page.parameters().getOrDefault(name, "")));
        addClassName("msg-tab");
        page.onEvent(this, this::hear);
        fetching = new FetchPart(parts, page, this::fetched);
        parts.broadcaster().listen(this, new AccountsChanged(page.member().id()), event -> accountsChanged());
        show();
    }

    /** What other members do with their conversations is not seen here, and changes nothing. */
    private void hear(LeadEvent event) {
        boolean own = page.member().id().equals(event.by());
        if (own && (event instanceof ConversationImported || event instanceof ConversationDeleted)) {
            refreshHeader();
        }
    }

    private void show() {
        removeAll();
        header = null;
        view = null;
        List<ConversationSummary> all = parts.conversations().of(page.member(), page.lead());
        footer = null;
        if (all.isEmpty()) {
            add(fetching, new NothingYet(connected(), fetching::fetch, this::openImport));
            return;
        }
        ConversationSummary chosen = all.stream()
                .filter(c -> c.id().toString().equals(kept.get(ACCOUNT)))
                .findFirst()
                .orElse(all.getFirst());
        show(all, chosen);
    }

    private void show(List<ConversationSummary> all, ConversationSummary chosen) {
        OwnConversation own = parts.open(page.member(), chosen.id());
        boolean pictures = connected().stream().anyMatch(account -> account.id().equals(chosen.account()));
        ConversationView conversation =
                new ConversationView(own, parts.bubbles(page, pictures), text -> keep(SEARCH, text));
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
        String searched = kept.getOrDefault(SEARCH, "");
        if (!searched.isBlank()) {
            conversation.searchFor(searched);
        }
    }

    private ConversationHeader header(
            List<ConversationSummary> all,
            ConversationSummary chosen,
            OwnConversation own,
            ConversationView conversation) {
        ConversationHeader made = new ConversationHeader(all, chosen, other -> {
            keep(ACCOUNT, other.toString());
            show();
        });
        made.onSearch(conversation::openSearch);
        Comparator<TelegramAccount> shownFirst =
                Comparator.comparing(account -> !account.id().equals(chosen.account()));
        for (TelegramAccount account : connected().stream().sorted(shownFirst).toList()) {
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
        all.forEach(account -> parts.broadcaster().listen(made, account.id(), event -> refreshHeader()));
        return made;
    }

    private List<TelegramAccount> connected() {
        return parts.connected(page.member());
    }

    /** A fetch has come further. What was asked for through another account is turned to as soon as there is something. */
    private void fetched(FetchState state) {
        boolean something = state.messages() > 0 || state.ended();
        Optional<ConversationSummary> another =
                something ? fetching.another().flatMap(through -> parts.talk(page, through)) : Optional.empty();
        if (another.isPresent()) {
            keep(ACCOUNT, another.get().id().toString());
            show();
        } else if (something && view == null) {
            refreshHeader();
        }
        if (footer != null && state.ended()) {
            footer.fetched();
        }
    }

    /** The ways to begin depend on the accounts; a conversation that is shown does not. */
    private void accountsChanged() {
        if (view == null) {
            show();
        }
    }

    private void openImport() {
        ImportDialog.forLead(parts.imports(), page.member(), page.lead());
    }

    private void refresh(ConversationView conversation) {
        try {
            conversation.refresh();
        } catch (AccessDeniedException gone) {
            show();
        }
    }

    /** The reader's place stays; only when what is read is gone, or something can be read at last, all begins anew. */
    private void refreshHeader() {
        List<ConversationSummary> all = parts.conversations().of(page.member(), page.lead());
        ConversationHeader old = header;
        ConversationView conversation = view;
        Optional<ConversationSummary> shown = old == null
                ? Optional.empty()
                : all.stream()
                        .filter(account -> account.id().equals(old.shown()))
                        .findFirst();
        if (old == null || conversation == null || shown.isEmpty()) {
            show();
        } else if (!old.update(all)) {
            OwnConversation own = parts.open(page.member(), shown.get().id());
            ConversationHeader made = header(all, shown.get(), own, conversation);
            replace(old, made);
            header = made;
        }
    }

    private void keep(String name, String value) {
        kept.put(name, value);
        page.keepParameters(kept);
    }

    private void letAi(OwnConversation own, AiUse use) {
        try {
            own.letAi(use);
            refreshHeader();
        } catch (RuntimeException failure) {
            Notifications.problem(failure);
            show();
        }
    }

    private void delete(OwnConversation own) {
        try {
            own.delete();
            kept.remove(SEARCH);
            page.keepParameters(kept);
            Notifications.success(Sentence.of("messages.delete.done"));
        } catch (RuntimeException failure) {
            Notifications.problem(failure);
        }
        show();
    }
}
