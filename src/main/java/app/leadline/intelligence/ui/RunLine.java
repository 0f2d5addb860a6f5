package app.leadline.intelligence.ui;

import app.leadline.intelligence.RunState;
import app.leadline.intelligence.RunState.Step;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The head of the storyline: generate, how far it has come, and why there is none. */
class RunLine extends Div {

    private final Button generate = new Button();
    private final Button cancel = new Button(getTranslation("intelligence.cancel"));
    private final ProgressBar bar = new ProgressBar();
    private final Span step = new Span();
    private final Span by = new Span();
    private final Div progress = new Div(bar, new Div(step, by), cancel);
    private final Paragraph problem = new Paragraph();
    private final Paragraph notice = new Paragraph();

    RunLine(Runnable begin, Runnable stop) {
        addClassName("intel-run");
        generate.setIcon(VaadinIcon.MAGIC.create());
        generate.addThemeVariants(ButtonVariant.SMALL);
        generate.setDisableOnClick(true);
        generate.addClickListener(click -> begin.run());
        cancel.addThemeVariants(ButtonVariant.SMALL);
        cancel.setDisableOnClick(true);
        cancel.addClickListener(click -> stop.run());
        bar.getElement().setAttribute("aria-label", getTranslation("intelligence.storyline"));
        progress.addClassName("intel-progress");
        by.addClassName("ll-quiet");
        step.getElement().setAttribute("role", "status");
        problem.addClassName("intel-problem");
        problem.getElement().setAttribute("role", "alert");
        notice.addClassName("intel-notice");
        Div head = new Div(new H2(getTranslation("intelligence.storyline")), generate);
        head.addClassName("intel-head");
        add(head, progress, problem, notice);
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
        boolean failed = state.filter(now -> now.step() == Step.FAILED).isPresent();
        generate.setVisible(!running && (again || failed));
        generate.setEnabled(true);
        generate.setText(getTranslation(failed ? "intelligence.retry" : "intelligence.regenerate"));
        progress.setVisible(running);
        cancel.setEnabled(running);
        by.setText(beganBy == null ? "" : getTranslation("intelligence.beganBy", beganBy));
        state.ifPresent(this::told);
        say(problem, state.map(RunState::failure));
        // It is about the accounts of whoever began it.
        say(
                notice,
                state.filter(now -> beganBy == null && now.step() != Step.CANCELLED)
                        .map(RunState::notice));
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
