package app.leadline.conversation.ui;

import app.leadline.conversation.FetchProgressed;
import app.leadline.conversation.FetchState;
import app.leadline.leadpage.LeadPageContext;
import app.leadline.shared.ui.Notifications;
import app.leadline.telegram.TelegramAccountId;
import com.vaadin.flow.component.Composite;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Fetches the conversation of one lead, and shows how far that has come. */
class FetchPart extends Composite<FetchBar> {

    private static final long serialVersionUID = 1L;

    private final transient MessagesParts parts;
    private final transient LeadPageContext page;
    private final transient Consumer<FetchState> progress;
    private transient @Nullable TelegramAccountId current;
    private transient @Nullable TelegramAccountId shown;
    private transient @Nullable TelegramAccountId asked;

    /** @param progress told whenever a fetch has come further */
    FetchPart(MessagesParts parts, LeadPageContext page, Consumer<FetchState> progress) {
        this.parts = parts;
        this.page = page;
        this.progress = progress;
        parts.broadcaster().listen(this, new FetchProgressed.Of(page.member().id(), page.lead()), event -> {
            if (event instanceof FetchProgressed further) {
                tell(further.account()).ifPresent(progress);
            }
        });
    }

    @Override
    protected FetchBar initContent() {
        return new FetchBar(this::cancel, this::again);
    }

    void fetch(TelegramAccountId account) {
        try {
            parts.fetch().begin(page.member(), page.lead(), account);
        } catch (RuntimeException failure) {
            Notifications.problem(failure);
        }
        asked = account;
        tell(account).ifPresent(progress);
    }

    /** The account through which was fetched here while the conversation of another one was on the screen; empty when it was not. */
    Optional<TelegramAccountId> another() {
        return shown == null || shown.equals(asked) ? Optional.empty() : Optional.ofNullable(asked);
    }

    /** The conversation through this account is on the screen: so is its fetch, if there is one. */
    void show(TelegramAccountId account) {
        shown = account;
        asked = null;
        tell(account);
    }

    /** Shows the fetch through this account, if there is one. */
    private Optional<FetchState> tell(TelegramAccountId account) {
        current = account;
        Optional<FetchState> state = parts.fetch().state(page.member(), page.lead(), account);
        getContent().show(state);
        return state;
    }

    private void again() {
        if (current != null) {
            fetch(current);
        }
    }

    private void cancel() {
        if (current != null) {
            parts.fetch().cancel(page.member(), page.lead(), current);
        }
    }
}
