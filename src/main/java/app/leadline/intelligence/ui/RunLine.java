package app.leadline.intelligence.ui;

import app.leadline.intelligence.Draft;
import app.leadline.intelligence.Part;
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

/** The head of the storyline: generate, how far it has come, what there is of it, and why there is none. */
class RunLine extends Div {

    private final Button generate = new Button();
    private final Button cancel = new Button(getTranslation("intelligence.cancel"));
    private final ProgressBar bar = new ProgressBar();
    private final Span step = new Span();
    private final Div progress = new Div(bar, step, cancel);
    private final Paragraph problem = new Paragraph();
    private final Div soFar = new Div();

    RunLine(Runnable begin, Runnable stop) {
        addClassName("intel-run");
        generate.setIcon(VaadinIcon.MAGIC.create());
        generate.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        generate.setDisableOnClick(true);
        generate.addClickListener(click -> begin.run());
        cancel.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        cancel.addClickListener(click -> stop.run());
        bar.setIndeterminate(true);
        progress.addClassName("intel-progress");
        step.getElement().setAttribute("role", "status");
        problem.addClassName("intel-problem");
        problem.getElement().setAttribute("role", "alert");
        soFar.addClassName("intel-so-far");
        soFar.getElement().setAttribute("aria-hidden", "true");
        Div head = new Div(new H2(getTranslation("intelligence.storyline")), generate);
        head.addClassName("intel-head");
        add(head, progress, problem, soFar);
        show(Optional.empty(), false);
    }

    /** @param again whether there is a version already */
    void show(Optional<RunState> state, boolean again) {
        boolean running = state.filter(now -> !now.step().ended()).isPresent();
        boolean failed = state.filter(now -> now.step() == Step.FAILED).isPresent();
        generate.setVisible(!running);
        generate.setEnabled(true);
        String word = failed ? "intelligence.retry" : again ? "intelligence.regenerate" : "intelligence.generate";
        generate.setText(getTranslation(word));
        progress.setVisible(running);
        state.ifPresent(this::told);
        soFar.setVisible(running && soFar.getElement().getChildCount() > 0);
        problem.setVisible(!problem.getText().isEmpty());
    }

    private void told(RunState state) {
        step.setText(Texts.of(sentence(state)));
        Sentence failure = state.failure();
        Sentence notice = state.notice();
        boolean done = state.step() == Step.DONE;
        problem.setText(failure != null ? Texts.of(failure) : notice != null && !done ? Texts.of(notice) : "");
        soFar.removeAll();
        Draft draft = state.soFar();
        for (Part part : Part.values()) {
            draft.statements().stream()
                    .filter(statement -> statement.topic().part() == part)
                    .forEach(statement -> soFar.add(new Paragraph(statement.text())));
        }
    }

    private static Sentence sentence(RunState state) {
        return state.step() == Step.DIGESTING
                ? Sentence.of("intelligence.step.DIGESTING", state.number(), state.of())
                : Sentence.of("intelligence.step." + state.step());
    }
}
