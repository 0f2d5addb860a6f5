package app.leadline.conversation.ui;

import app.leadline.conversation.FetchState;
import app.leadline.shared.ui.Texts;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Optional;

/** How far a fetch from Telegram has come, with the way to stop it or to try again. */
class FetchBar extends Div {

    private static final long serialVersionUID = 1L;

    private final ProgressBar bar = new ProgressBar();
    private final Span words = new Span();
    private final Button cancel = new Button();
    private final Button again = new Button();

    FetchBar(Runnable onCancel, Runnable onAgain) {
        addClassName("msg-fetch");
        words.getElement().setAttribute("role", "status");
        cancel.setText(getTranslation("messages.fetch.cancel"));
        for (Button button : new Button[] {cancel, again}) {
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        }
        cancel.addClickListener(click -> onCancel.run());
        again.addClickListener(click -> onAgain.run());
        Div line = new Div(words, cancel, again);
        line.addClassName("msg-fetch-line");
        add(line, bar);
        show(Optional.empty());
    }

    final void show(Optional<FetchState> now) {
        FetchState.Step step = now.map(FetchState::step).orElse(FetchState.Step.DONE);
        boolean active = step == FetchState.Step.RUNNING || step == FetchState.Step.PAUSED;
        boolean stopped = step == FetchState.Step.CANCELLED
                && now.filter(FetchBar::partial).isPresent();
        boolean failed = step == FetchState.Step.FAILED;
        setVisible(active || stopped || failed);
        bar.setVisible(active);
        cancel.setVisible(active);
        again.setVisible(stopped || failed);
        again.setText(getTranslation(stopped ? "messages.fetch.rest" : "messages.fetch.again"));
        now.filter(state -> isVisible()).ifPresent(this::fill);
    }

    private static boolean partial(FetchState state) {
        return state.messages() < state.total();
    }

    private void fill(FetchState state) {
        bar.setIndeterminate(state.total() == 0);
        if (state.total() > 0) {
            bar.setValue(Math.clamp((double) state.messages() / state.total(), 0, 1));
        }
        words.setText(sentence(state));
    }

    private String sentence(FetchState state) {
        if (state.problem() != null) {
            return state.again() == null
                    ? Texts.of(state.problem())
                    : getTranslation(
                            "messages.fetch.paused",
                            Texts.of(state.problem()),
                            ViewerTime.of(UI.getCurrent()).clock(state.again()));
        }
        if (state.step() == FetchState.Step.CANCELLED) {
            return getTranslation("messages.fetch.partial", state.messages(), state.total());
        }
        return state.total() > 0
                ? getTranslation("messages.fetch.progress", state.messages(), state.total())
                : getTranslation("messages.fetch.begun");
    }
}
