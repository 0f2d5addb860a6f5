package app.leadline.intelligence.ui;

import app.leadline.intelligence.Statement;
import app.leadline.leadpage.LeadPageContext;
import app.leadline.shared.ui.Texts;
import app.leadline.shared.ui.ViewerTime;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The chips behind a sentence. Of many only a few stand there at first, so that the sentence stays a sentence. */
class SourceChips extends Span {

    private static final int FEW = 6;

    private final transient LeadPageContext page;
    private final transient ViewerTime time;

    SourceChips(List<Statement.Chip> chips, LeadPageContext page, ViewerTime time) {
        this.page = page;
        this.time = time;
        addClassName("intel-chips");
        if (chips.size() <= FEW) {
            chips.forEach(this::add);
        } else {
            chips.subList(0, FEW - 1).forEach(this::add);
            add(more(chips.subList(FEW - 1, chips.size())));
        }
    }

    private SourceChip add(Statement.Chip chip) {
        SourceChip made = new SourceChip(chip, page, time);
        add(made);
        return made;
    }

    private NativeButton more(List<Statement.Chip> others) {
        NativeButton more = new NativeButton("+" + others.size());
        more.addClassNames("intel-chip", "intel-chip-more");
        String what = Texts.of("intelligence.source.more", others.size());
        more.setTitle(what);
        more.getElement().setAttribute("dir", "ltr");
        more.setAriaLabel(what);
        more.addClickListener(click -> {
            remove(more);
            others.stream().map(this::add).toList().getFirst().focus();
        });
        return more;
    }
}
