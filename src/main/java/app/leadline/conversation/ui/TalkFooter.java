package app.leadline.conversation.ui;

import app.leadline.conversation.ConversationSummary;
import app.leadline.conversation.ConversationWatch;
import app.leadline.conversation.Drafts;
import app.leadline.conversation.MessageId;
import app.leadline.conversation.SendGate;
import app.leadline.conversation.WatchChanged;
import app.leadline.leadpage.LeadPageContext;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Notifications;
import app.leadline.telegram.AccountsChanged;
import app.leadline.telegram.TelegramMessage;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.page.PageVisibility;
import com.vaadin.flow.signals.Signal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * Below a conversation: what is known of new messages, and the box to write in. While it is before somebody's eyes, Telegram is asked
 * for new messages; a hidden tab or page asks for nothing.
 */
class TalkFooter extends Div implements RowActions {

    private static final long serialVersionUID = 1L;

    private final transient MessagesParts parts;
    private final transient LeadPageContext page;
    private final transient ConversationSummary talk;
    private final transient ConversationView view;
    private final WatchLine watch;
    private final Composer composer = new Composer(new Desk());
    private transient ConversationWatch.@Nullable Eye eye;
    private boolean accountMissing;

    TalkFooter(MessagesParts parts, LeadPageContext page, ConversationSummary talk, ConversationView view) {
        this.parts = parts;
        this.page = page;
        this.talk = talk;
        this.view = view;
        watch = new WatchLine(parts.clock());
        addClassName("msg-footer");
        add(watch, composer);
        parts.broadcaster().listen(this, new WatchChanged.Of(talk.id()), event -> showWatch());
        parts.broadcaster().listen(this, talk.id(), event -> showWatch());
        parts.broadcaster().listen(this, new AccountsChanged(member().id()), event -> allow());
        parts.drafts().of(member(), page.lead(), talk.account()).ifPresent(this::goOnWith);
        Signal.effect(this, () -> {
            page.details().get();
            allow();
        });
        Signal.effect(this, () -> {
            boolean selected = page.shown().get();
            look(isVisible(UI.getCurrent().getPage().pageVisibilitySignal().get()) && selected);
        });
    }

    private static boolean isVisible(PageVisibility browserTab) {
        return browserTab != PageVisibility.HIDDEN;
    }

    private CurrentMember member() {
        return page.member();
    }

    /** Opening and closing asks Telegram for nothing here: that happens on another thread. */
    private void look(boolean visible) {
        if (visible && eye == null && isAttached()) {
            eye = parts.watch().open(member(), talk.id());
        } else if (!visible && eye != null) {
            eye.close();
            eye = null;
        }
    }

    /** Begins to look after a first fetch, which nobody does before it. */
    void fetched() {
        if (eye != null) {
            eye.close();
            eye = parts.watch().open(member(), talk.id());
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        // A tab that was opened for later is hidden from the start, and looks when somebody turns to it.
        look(page.shown().peek()
                && isVisible(attached.getUI().getPage().pageVisibilitySignal().peek()));
        showWatch();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        look(false);
        super.onDetach(detached);
    }

    private void goOnWith(Drafts.Draft draft) {
        MessageId replyTo = draft.replyTo();
        composer.show(draft.text(), replyTo == null ? null : view.row(replyTo).orElse(null));
    }

    private void showWatch() {
        try {
            watch.show(parts.watch().state(member(), talk.id()), parts.outbox().heldUntil(member(), talk.account()));
        } catch (AccessDeniedException gone) {
            // Deleted; whoever shows the conversation takes this away with it.
            watch.setVisible(false);
        }
        if (accountMissing) {
            // The composer says so, and says what to do.
            watch.setVisible(false);
        }
    }

    private void allow() {
        try {
            Optional<SendGate.Refusal> refusal = parts.gate().refusal(member(), page.lead(), talk.account());
            accountMissing = refusal.filter(SendGate.Refusal::account).isPresent();
            composer.allow(refusal);
            showWatch();
        } catch (AccessDeniedException gone) {
            // The account went with its conversations; whoever shows this one takes this away with it.
            setVisible(false);
        }
    }

    @Override
    public void answer(MessageBubble row) {
        composer.answer(row);
    }

    @Override
    public void again(MessageBubble row) {
        try {
            parts.outbox().retry(member(), talk.id(), row.id());
            view.refresh();
        } catch (RuntimeException refused) {
            Notifications.problem(refused);
        }
    }

    @Override
    public void discard(MessageBubble row) {
        try {
            if (!parts.outbox().discard(member(), talk.id(), row.id())) {
                Notifications.problem(Sentence.of("messages.discard.late"));
            }
            view.refresh();
        } catch (RuntimeException refused) {
            Notifications.problem(refused);
        }
    }

    /** Where the words of the composer go. */
    private final class Desk implements Composer.Desk {

        @Override
        public void send(UUID token, String text, boolean several, @Nullable MessageBubble answered) {
            List<String> messages = several ? LongText.split(text, TelegramMessage.LONGEST_TEXT) : List.of(text);
            MessageId replyTo = answered == null ? null : answered.id();
            for (int i = 0; i < messages.size(); i++) {
                UUID own = i == 0 ? token : UUID.nameUUIDFromBytes((token + "/" + i).getBytes(StandardCharsets.UTF_8));
                parts.outbox()
                        .send(member(), page.lead(), talk.account(), own, messages.get(i), i == 0 ? replyTo : null);
            }
            view.refreshAtEnd();
        }

        @Override
        public void draft(String text, @Nullable MessageBubble answered) {
            var draft = new Drafts.Draft(text, answered == null ? null : answered.id());
            try {
                parts.drafts().keep(member(), page.lead(), talk.account(), draft);
            } catch (AccessDeniedException gone) {
                // There is no account any more that it could be kept for.
                composer.setVisible(false);
            }
        }
    }
}
