package app.leadline.conversation.ui;

import app.leadline.conversation.ImportState;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** How far checking or importing is. */
class ImportProgressBar extends Div {

    private static final long serialVersionUID = 1L;

    private final String title;
    private final Span numbers = new Span();
    private final ProgressBar bar = new ProgressBar();

    ImportProgressBar(ImportState state, String title) {
        this.title = title;
        addClassName("import-progress");
        Span heading = new Span(Texts.of(title));
        heading.addClassName("import-progress-title");
        numbers.addClassName("import-progress-numbers");
        numbers.getElement().setAttribute("aria-live", "polite");
        bar.getElement().setAttribute("aria-label", Texts.of(title));
        Paragraph hint = new Paragraph(Texts.of(title + ".hint"));
        hint.addClassName("ll-quiet");
        Div line = new Div(heading, numbers);
        line.addClassName("import-progress-line");
        add(line, bar, hint);
        show(state);
    }

    boolean isFor(String other) {
        return title.equals(other);
    }

    void show(ImportState state) {
        bar.setMax(Math.max(1, state.total()));
        bar.setValue(Math.min(state.done(), state.total()));
        boolean messages = state.phase() == ImportState.Phase.IMPORTING;
        numbers.setText(
                messages
                        ? Texts.of("conversation.import.numbers", state.done(), state.total())
                        : Texts.of("conversation.import.percent", state.done() * 100 / Math.max(1, state.total())));
    }
}
