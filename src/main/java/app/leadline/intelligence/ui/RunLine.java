package app.leadline.intelligence.ui;

import app.leadline.intelligence.RunState;
import app.leadline.intelligence.RunState.Step;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.LostFocus;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The head of the storyline: generate, how far it has come, and why there is none. What is written is not read aloud while it grows; the steps
 * are, and the end.
 */
@JavaScript(LostFocus.SCRIPT)
class RunLine extends Div {

    private final H2 heading = new H2(getTranslation("intelligence.storyline"));
    private final Button generate = new Button();
    private final Button cancel = new Button(getTranslation("intelligence.cancel"));
    private final ProgressBar bar = new ProgressBar();
    private final Span step = new Span();
    private final Span by = new Span();
    private final Span aloud = new Span();
    private final Div progress = new Div(bar, new Div(step, by), cancel);
    private final Paragraph problem = new Paragraph();
    private final Paragraph notice = new Paragraph();
    private final Paragraph cancelled = new Paragraph(getTranslation("intelligence.step.CANCELLED"));
    private boolean followed;

    RunLine(Runnable begin, Runnable stop) {
        addClassName("intel-run");
        generate.addThemeVariants(ButtonVariant.SMALL);
        generate.setDisableOnClick(true);
        generate.addClickListener(click -> begin.run());
        cancel.addThemeVariants(ButtonVariant.SMALL);
        cancel.setDisableOnClick(true);
        cancel.addClickListener(click -> stop.run());
        bar.getElement().setAttribute("aria-label", getTranslation("intelligence.storyline"));
        progress.addClassName("intel-progress");
        by.addClassName("ll-quiet");
        aloud.getElement().setAttribute("role", "status");
        aloud.addClassName("ll-for-readers");
        heading.getElement().setAttribute("tabindex", "-1");
        problem.addClassName("intel-problem");
        problem.getElement().setAttribute("role", "alert");
        notice.addClassName("intel-notice");
        cancelled.addClassName("ll-quiet");
        Div head = new Div(heading, generate);
        head.addClassName("intel-head");
        add(head, aloud, progress, problem, notice, cancelled);
        show(Optional.empty(), null, false);
    }

    /** @param news whether there is something that the version does not know yet */
    void suggest(boolean news) {
        if (news) {
            generate.addThemeVariants(ButtonVariant.PRIMARY);
        } else {
            generate.removeThemeVariants(ButtonVariant.PRIMARY);
        }
    }

    /**
     * @param beganBy name of whoever began it; null when it was the reader
     * @param again whether there is a version already
     */
    void show(Optional<RunState> state, @Nullable String beganBy, boolean again) {
        boolean running = state.filter(now -> !now.step().ended()).isPresent();
        boolean failed = is(state, Step.FAILED);
        generate.setVisible(!running && (again || failed));
        generate.setEnabled(true);
        generate.setText(getTranslation(failed ? "intelligence.retry" : "intelligence.regenerate"));
        generate.setIcon((failed ? VaadinIcon.REFRESH : VaadinIcon.MAGIC).create());
        boolean turned = progress.isVisible() != running;
        progress.setVisible(running);
        cancelled.setVisible(is(state, Step.CANCELLED));
        cancel.setEnabled(running);
        by.setText(beganBy == null ? "" : getTranslation("intelligence.beganBy", beganBy));
        state.ifPresent(this::told);
        say(problem, state.map(RunState::failure));
        // It is about the accounts of whoever began it.
        say(
                notice,
                state.filter(now -> beganBy == null && now.step() != Step.CANCELLED)
                        .map(RunState::notice));
        sayAloud(state, running);
        if (turned) {
            takeFocus();
        }
    }

    /** Of what has gone: onto the heading, where a key that was meant for something else does nothing. */
    void takeFocus() {
        LostFocus.goesOnAt(heading);
    }

    /** How a run ended is news for those only who were there while it went on. */
    private void sayAloud(Optional<RunState> state, boolean running) {
        aloud.setText(running || followed ? step.getText() : "");
        followed = running || followed && state.isPresent();
    }

    private static boolean is(Optional<RunState> state, Step step) {
        return state.filter(now -> now.step() == step).isPresent();
    }

    private void told(RunState state) {
        boolean counted = state.step() == Step.DIGESTING;
        String name = "intelligence.step." + state.step();
        Sentence waiting = state.waiting();
        step.setText(
                waiting != null
                        ? Texts.of(waiting)
                        : counted ? getTranslation(name, state.number(), state.of()) : getTranslation(name));
        bar.setIndeterminate(!counted);
        if (counted) {
            bar.setMax(Math.max(1, state.of()));
            bar.setValue(Math.clamp(state.number(), 0, state.of()));
        }
    }

    private static void say(Paragraph place, Optional<Sentence> sentence) {
        place.setText(sentence.map(Texts::of).orElse(""));
        place.setVisible(sentence.isPresent());
    }
}
