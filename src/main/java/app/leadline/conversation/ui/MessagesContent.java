package app.leadline.conversation.ui;

import app.leadline.conversation.ConversationDeleted;
import app.leadline.conversation.ConversationImported;
import app.leadline.conversation.ConversationSummary;
import app.leadline.lead.LeadEvent;
import app.leadline.leadpage.LeadPageContext;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.EmptyState;
import app.leadline.shared.ui.Notifications;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;

/** The content of the Messages tab: the member's own conversation with the lead, or how to get one. */
class MessagesContent extends Div {

    private static final long serialVersionUID = 1L;
    private static final String SEARCH = "q";
    private static final String ACCOUNT = "account";

    private final transient MessagesParts parts;
    private final transient LeadPageContext page;
    private final Map<String, String> kept;

    MessagesContent(MessagesParts parts, LeadPageContext page) {
        this.parts = parts;
        this.page = page;
        this.kept = new LinkedHashMap<>();
        List.of(SEARCH, ACCOUNT)
                .forEach(name -> kept.put(name, page.parameters().getOrDefault(name, "")));
        addClassName("msg-tab");
        page.onEvent(this, this::hear);
        show();
    }

    /** What other members do with their conversations is not seen here, and changes nothing. */
    private void hear(LeadEvent event) {
        boolean own = page.member().id().equals(event.by());
        if (own && (event instanceof ConversationImported || event instanceof ConversationDeleted)) {
            show();
        }
    }

    private void show() {
        removeAll();
        List<ConversationSummary> all = parts.conversations().of(page.member(), page.lead());
        if (all.isEmpty()) {
            Button importing = new Button(getTranslation("messages.import"), click -> openImport());
            importing.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(new EmptyState(
                    VaadinIcon.CHAT,
                    Sentence.of("messages.empty.title"),
                    Sentence.of("messages.empty.hint"),
                    importing));
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
        ConversationView view = new ConversationView(own, parts.bubbles(page), text -> keep(SEARCH, text));
        ConversationHeader header = new ConversationHeader(all, chosen, other -> {
            keep(ACCOUNT, other.id().toString());
            show();
        });
        header.onSearch(view::openSearch);
        header.addSetting("messages.import.again", VaadinIcon.UPLOAD_ALT, false, this::openImport);
        header.addSetting("messages.delete", VaadinIcon.TRASH, true, () -> confirmDeletion(own));
        Div footer = new Div();
        footer.addClassName("msg-footer");
        add(header, view, footer);
        parts.broadcaster().listen(view, chosen.id(), event -> refresh(header, view));
        String searched = kept.getOrDefault(SEARCH, "");
        if (!searched.isBlank()) {
            view.searchFor(searched);
        }
    }

    private void openImport() {
        ImportDialog.forLead(parts.imports(), page.member(), page.lead());
    }

    private void refresh(ConversationHeader header, ConversationView view) {
        try {
            view.refresh();
            header.setCount(view.count());
        } catch (AccessDeniedException gone) {
            show();
        }
    }

    private void keep(String name, String value) {
        kept.put(name, value);
        page.keepParameters(kept);
    }

    private void confirmDeletion(OwnConversation own) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("messages.delete.title"));
        dialog.setText(getTranslation("messages.delete.question", own.count()));
        dialog.setWidth("27rem");
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("messages.delete.cancel"));
        dialog.setConfirmText(getTranslation("messages.delete.confirm"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(confirmed -> delete(own));
        dialog.open();
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
