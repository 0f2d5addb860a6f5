package app.leadline.conversation.ui;

import app.leadline.conversation.WatchState;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Texts;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One quiet line: when Telegram was last asked for new messages; or, not so quiet, what is in the way and for how long. */
@JavaScript("context://scripts/composer.js")
class WatchLine extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Clock clock;
    private final Span words = new Span();
    private final Span left = new Span();
    private final Anchor accounts = new AccountsLink();

    WatchLine(Clock clock) {
        this.clock = clock;
        words.getElement().setAttribute("role", "status");
        // Counts every second, which nobody wants to be read out.
        left.addClassName("msg-left");
        left.getElement().setAttribute("aria-hidden", "true");
        add(new Div(words, left), accounts);
        show(Optional.empty(), Optional.empty());
    }

    /** @param held until when Telegram has asked to send nothing */
    final void show(Optional<WatchState> state, Optional<Instant> held) {
        Sentence problem = state.map(WatchState::problem).orElse(null);
        Instant again = state.map(WatchState::again).orElse(null);
        accounts.setVisible(held.isEmpty() && problem != null && problem.key().endsWith("notAuthorized"));
        if (held.isPresent()) {
            tell("msg-notice", getTranslation("messages.paused"), held.get());
        } else if (again != null) {
            tell("msg-notice", getTranslation("messages.watch.paused"), again);
        } else if (problem != null) {
            tell("msg-notice", Texts.of(problem), null);
        } else {
            tell(
                    "msg-watch",
                    state.map(WatchState::lookedAt).map(this::lookedAt).orElse(""),
                    null);
        }
    }

    private String lookedAt(Instant at) {
        return getTranslation(
                "messages.watch.lookedAt", ViewerTime.of(UI.getCurrent()).clock(at));
    }

    /** @param until to be counted down to after the words; null for nothing */
    private void tell(String look, String text, @Nullable Instant until) {
        setVisible(!text.isEmpty());
        setClassName(look);
        words.setText(text);
        left.setVisible(until != null);
        if (until != null) {
            // How long, not until when: the clock of the browser may be wrong.
            left.getElement()
                    .executeJs(
                            "window.Leadline.composer.countDown(this, $0)",
                            Duration.between(clock.instant(), until).toMillis());
        }
    }
}
