package app.leadline.deal.ui;

import app.leadline.deal.Stage;
import app.leadline.deal.StageId;
import app.leadline.lead.ui.TagBadge;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which stage a narrow window shows: one button for each, with the number of its deals. */
class StageSwitch extends Div {

    private final Consumer<StageId> onChoice;

    StageSwitch(Consumer<StageId> onChoice) {
        this.onChoice = onChoice;
        addClassName("board-switch");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("lead.field.deal.stage"));
    }

    void show(Iterable<BoardColumn> columns, @Nullable StageId chosen) {
        removeAll();
        for (BoardColumn column : columns) {
            Stage stage = column.stage();
            Span dot = new Span();
            dot.addClassNames("board-dot", TagBadge.colourClass(stage.colour()));
            Span name = new Span(stage.name());
            name.addClassName("board-stage-name");
            name.getElement().setAttribute("dir", "auto");
            Span count = new Span(getTranslation("deal.board.number", column.deals()));
            count.addClassName("board-stage-count");
            NativeButton button = new NativeButton("", click -> onChoice.accept(stage.id()));
            button.add(dot, name, count);
            boolean on = stage.id().equals(chosen);
            button.getElement().setAttribute("aria-pressed", String.valueOf(on));
            if (on) {
                button.getElement().executeJs("this.scrollIntoView({ block: 'nearest', inline: 'nearest' })");
            }
            add(button);
        }
    }
}
