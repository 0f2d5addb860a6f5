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

    /** @param progress told whenever a fetch has come further */
    FetchPart(MessagesParts parts, LeadPageContext page, Consumer<FetchState> progress) {
        this.parts = parts;
        this.page = page;
        this.progress = progress;
        parts.broadcaster().listen(this, new FetchProgressed.Of(page.member().id(), page.lead()), event -> {
            if (event instanceof FetchProgressed further) {
                show(further.account()).ifPresent(progress);
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
        show(account).ifPresent(progress);
    }

    /** Shows the fetch through this account, if there is one. */
    final Optional<FetchState> show(TelegramAccountId account) {
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
