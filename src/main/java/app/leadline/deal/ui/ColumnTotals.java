package app.leadline.deal.ui;

import app.leadline.deal.StageTotals;
import app.leadline.shared.MoneyText;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What the deals of a stage come to: a line per revenue type and currency, the first few until somebody asks for the others. */
class ColumnTotals extends Div {

    private static final int FEW = 3;

    private final UnorderedList lines = new UnorderedList();
    private final NativeButton more = new NativeButton("", click -> open());
    private transient StageTotals totals = StageTotals.NONE;
    private boolean open;

    ColumnTotals() {
        addClassName("board-totals");
        lines.getElement().setAttribute("role", "list");
        more.addClassName("ll-link-button");
        more.setVisible(false);
        add(lines, more);
    }

    void show(StageTotals now) {
        if (now.equals(totals)) {
            return;
        }
        totals = now;
        draw();
    }

    private void open() {
        open = !open;
        draw();
    }

    private void draw() {
        List<StageTotals.Sum> sums = totals.sums();
        // One line more needs no more room than the words that would offer it.
        boolean all = open || sums.size() <= FEW + 1;
        lines.removeAll();
        sums.stream().limit(all ? sums.size() : FEW).forEach(sum -> lines.add(line(sum)));
        more.setVisible(sums.size() > FEW + 1);
        more.setText(
                all
                        ? getTranslation("deal.board.totals.fewer")
                        : getTranslation("deal.board.totals.more", sums.size() - FEW));
        more.getElement().setAttribute("aria-expanded", String.valueOf(all));
    }

    private ListItem line(StageTotals.Sum sum) {
        Span amount = new Span(MoneyText.of(sum.value(), getLocale()));
        amount.addClassName("board-totals-amount");
        ListItem line = new ListItem(amount, new Span(getTranslation("deal.revenueType." + sum.revenueType())));
        line.setTitle(getTranslation("deal.stages.usage", sum.deals()));
        return line;
    }
}
