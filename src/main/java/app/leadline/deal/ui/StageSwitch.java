package app.leadline.deal.ui;

import app.leadline.deal.StageId;
import app.leadline.lead.ui.TagBadge;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which stage a narrow window shows: one button for each, with the number of its deals. */
class StageSwitch extends Div {

    private final Consumer<StageId> onChoice;
    private final Map<StageId, Choice> known = new HashMap<>();

    StageSwitch(Consumer<StageId> onChoice) {
        this.onChoice = onChoice;
        addClassName("board-switch");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("lead.field.deal.stage"));
    }

    /** A button stays the same component while its stage is there, and keeps the focus of whoever goes through them. */
    void show(Collection<BoardColumn> columns, @Nullable StageId chosen) {
        List<Choice> wanted = columns.stream()
                .map(column -> known.computeIfAbsent(column.stage().id(), Choice::new))
                .toList();
        known.values().retainAll(wanted);
        if (!getChildren().toList().equals(wanted)) {
            removeAll();
            wanted.forEach(this::add);
        }
        columns.forEach(
                column -> Objects.requireNonNull(known.get(column.stage().id()))
                        .show(column, column.stage().id().equals(chosen)));
    }

    private final class Choice extends NativeButton {

        private final Span dot = new Span();
        private final Span name = new Span();
        private final Span count = new Span();
        private boolean chosen;

        Choice(StageId stage) {
            name.addClassName("board-stage-name");
            name.getElement().setAttribute("dir", "auto");
            count.addClassName("board-stage-count");
            add(dot, name, count);
            addClickListener(click -> onChoice.accept(stage));
        }

        void show(BoardColumn column, boolean now) {
            dot.setClassName("board-dot " + TagBadge.colourClass(column.stage().colour()));
            name.setText(column.stage().name());
            count.setText(getTranslation("deal.board.number", column.deals()));
            getElement().setAttribute("aria-pressed", String.valueOf(now));
            if (now && !chosen) {
                getElement().executeJs("this.scrollIntoView({ block: 'nearest', inline: 'nearest' })");
            }
            chosen = now;
        }
    }
}
