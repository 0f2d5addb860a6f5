package app.leadline.conversation.ui;

import app.leadline.conversation.WatchState;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Texts;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Optional;

/** One quiet line: when Telegram was last asked for new messages, or what is in the way of it. */
class WatchLine extends Div {

    private static final long serialVersionUID = 1L;

    private final Span words = new Span();
    private final Span pause = new Span();
    private final Span left = new Span();
    private final Anchor accounts = new Anchor("settings/accounts");

    WatchLine() {
        addClassName("msg-watch");
        accounts.setText(getTranslation("messages.watch.accounts"));
        left.addClassName("msg-left");
        left.getElement().setAttribute("aria-hidden", "true");
        pause.add(new Span(getTranslation("messages.paused") + " "), left);
        add(words, accounts, pause);
        show(Optional.empty(), Optional.empty());
    }

    /** @param held until when Telegram has asked to send nothing */
    final void show(Optional<WatchState> state, Optional<Instant> held) {
        show(state);
        pause.setVisible(held.isPresent());
        held.ifPresent(until -> {
            setVisible(true);
            getElement().setAttribute("data-problem", true);
            left.getElement().setAttribute("data-until", Long.toString(until.toEpochMilli()));
        });
    }

    private void show(Optional<WatchState> state) {
        Sentence problem = state.map(WatchState::problem).orElse(null);
        var lookedAt = state.map(WatchState::lookedAt).orElse(null);
        ViewerTime time = ViewerTime.of(UI.getCurrent());
        getElement().setAttribute("data-problem", problem != null);
        accounts.setVisible(problem != null && problem.key().endsWith("notAuthorized"));
        setVisible(problem != null || lookedAt != null);
        if (problem != null) {
            var again = state.map(WatchState::again).orElse(null);
            words.setText(
                    again == null
                            ? Texts.of(problem)
                            : getTranslation("messages.fetch.paused", Texts.of(problem), time.clock(again)));
        } else if (lookedAt != null) {
            words.setText(getTranslation("messages.watch.lookedAt", time.clock(lookedAt)));
        }
    }
}
