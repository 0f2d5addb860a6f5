package app.leadline.shell;

import app.leadline.shared.Sentence;
import app.leadline.shared.ui.EmptyState;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;

/** What stands on a page that cannot be shown: why, and a way back. */
class Problem extends Main {

    Problem(VaadinIcon icon, String title, String hint) {
        addClassName("shell-problem");
        Anchor back = new Anchor(".", getTranslation("shell.problem.back"));
        back.addClassName("shell-problem-back");
        add(new Brand(), new EmptyState(icon, Sentence.of(title), Sentence.of(hint), back));
    }
}
