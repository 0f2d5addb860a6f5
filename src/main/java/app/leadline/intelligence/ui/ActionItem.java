package app.leadline.intelligence.ui;

import app.leadline.intelligence.Statement;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Texts;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/** Something to do, with a box to say that it was done. */
class ActionItem extends ListItem {

    private final Checkbox box = new Checkbox();
    private final Span who = new Span();
    private final transient ViewerTime time;

    /** @param mark told what the reader says; what it throws takes that back */
    ActionItem(Statement statement, SaidText said, ViewerTime time, Consumer<Boolean> mark) {
        this.time = time;
        addClassName("intel-action");
        who.addClassName("intel-done-by");
        box.setAriaLabel(statement.text());
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                mark(change.getValue(), mark);
            }
        });
        if (statement.fromData()) {
            Span origin = new Span(Texts.of("intelligence.fromData"));
            origin.addClassName("intel-from-data");
            said.add(origin);
        }
        said.add(who);
        add(box, said);
        show(statement);
    }

    /** The same action, as it stands now. */
    void show(Statement statement) {
        boolean done = statement.done().isPresent();
        box.setValue(done);
        setClassName("intel-done", done);
        who.setVisible(done);
        who.setText(statement
                .done()
                .map(by -> Texts.of("intelligence.doneBy", by.by(), time.date(by.at())))
                .orElse(""));
    }

    private void mark(boolean done, Consumer<Boolean> mark) {
        try {
            mark.accept(done);
        } catch (RuntimeException refused) {
            box.setValue(!done);
            Notifications.problem(refused);
        }
    }
}
