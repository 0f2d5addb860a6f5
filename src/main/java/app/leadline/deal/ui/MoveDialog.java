package app.leadline.deal.ui;

import app.leadline.deal.DealCard;
import app.leadline.deal.Stage;
import app.leadline.lead.ui.TagBadge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.listbox.ListBox;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.function.Consumer;

/** Asks where a deal shall go: for the keyboard, and for fingers, which cannot drag here. */
class MoveDialog extends Dialog {

    MoveDialog(DealCard deal, List<Stage> stages, Consumer<Stage> onChoice) {
        addClassName("board-move");
        setHeaderTitle(getTranslation("deal.board.moveTo", deal.title()));
        setWidth("min(22rem, 100vw)");
        ListBox<Stage> list = new ListBox<>();
        list.setItems(stages);
        list.setRenderer(new ComponentRenderer<>(MoveDialog::look));
        list.getElement().setAttribute("aria-label", getTranslation("lead.field.deal.stage"));
        stages.stream()
                .filter(stage -> stage.id().equals(deal.stage()))
                .findFirst()
                .ifPresent(list::setValue);
        list.addValueChangeListener(change -> {
            Stage chosen = change.getValue();
            if (chosen != null && !chosen.id().equals(deal.stage())) {
                close();
                onChoice.accept(chosen);
            }
        });
        add(list);
        getFooter().add(new Button(getTranslation("shared.cancel"), click -> close()));
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                // The dialog takes the focus when it opens; the list has it a moment later.
                list.getElement().executeJs("setTimeout(() => this.focus(), 0)");
            }
        });
    }

    private static Span look(Stage stage) {
        Span dot = new Span();
        dot.addClassNames("board-dot", TagBadge.colourClass(stage.colour()));
        Span name = new Span(stage.name());
        name.addClassName("board-stage-name");
        name.getElement().setAttribute("dir", "auto");
        Span look = new Span(dot, name);
        look.addClassName("board-move-stage");
        return look;
    }
}
